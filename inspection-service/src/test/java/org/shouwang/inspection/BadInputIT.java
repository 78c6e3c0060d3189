package org.shouwang.inspection;

import org.shouwang.kit.testing.BadInput;

class BadInputIT extends BadInput {}
