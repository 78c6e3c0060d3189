package org.shouwang.kit.planted.unmarked;

class Unmarked {}
