package org.shouwang.reporting;

import org.shouwang.kit.testing.ServiceConventions;

class ArchitectureTest implements ServiceConventions {}
