package org.shouwang.kit.planted.cycle.a;

import org.shouwang.kit.planted.cycle.b.Egg;

public record Chicken(Egg from) {}
