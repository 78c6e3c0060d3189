package org.shouwang.hazard;

import org.shouwang.kit.testing.BadInput;

class BadInputIT extends BadInput {}
