package org.shouwang.training;

import org.shouwang.kit.testing.BadInput;

class BadInputIT extends BadInput {}
