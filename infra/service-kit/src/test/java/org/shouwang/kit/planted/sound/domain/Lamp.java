package org.shouwang.kit.planted.sound.domain;

import java.time.Instant;
import java.util.List;
import org.shouwang.kit.domain.Owner;

public record Lamp(Owner owner, Instant lit, List<String> colours) {}
