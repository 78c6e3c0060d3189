package org.shouwang.inspection;

import org.shouwang.kit.testing.ServiceConventions;

class ArchitectureTest implements ServiceConventions {}
