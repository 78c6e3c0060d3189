package org.shouwang.kit.planted.untested;

/** Stands for a test of rules; none is run. */
class PlantedTest {
  Reason expected() {
    return Reason.TRIED;
  }
}
