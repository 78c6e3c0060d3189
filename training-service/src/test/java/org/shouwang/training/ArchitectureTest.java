package org.shouwang.training;

import org.shouwang.kit.testing.ServiceConventions;

class ArchitectureTest implements ServiceConventions {}
