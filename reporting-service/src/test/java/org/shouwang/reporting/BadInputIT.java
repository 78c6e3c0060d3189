package org.shouwang.reporting;

import org.shouwang.kit.testing.BadInput;

class BadInputIT extends BadInput {}
