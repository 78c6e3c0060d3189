package org.shouwang.bench;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

/** A service that is all kit: a log and its relay, for contexts that the run only fills. */
@EnableAutoConfiguration
class KitNode {}
