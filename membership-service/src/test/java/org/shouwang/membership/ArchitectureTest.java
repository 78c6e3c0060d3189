package org.shouwang.membership;

import org.shouwang.kit.testing.ServiceConventions;

class ArchitectureTest implements ServiceConventions {}
