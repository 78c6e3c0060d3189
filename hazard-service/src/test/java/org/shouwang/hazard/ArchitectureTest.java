package org.shouwang.hazard;

import org.shouwang.kit.testing.ServiceConventions;

class ArchitectureTest implements ServiceConventions {}
