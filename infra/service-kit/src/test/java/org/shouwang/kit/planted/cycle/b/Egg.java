package org.shouwang.kit.planted.cycle.b;

import org.shouwang.kit.planted.cycle.a.Chicken;

public record Egg(Chicken by) {}
