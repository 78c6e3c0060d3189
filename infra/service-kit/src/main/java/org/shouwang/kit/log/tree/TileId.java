package org.shouwang.kit.log.tree;

/**
 * Which tile: up to {@value Tiles#WIDTH} hashes of complete subtrees side by side.
 *
 * @param height of the tile in the pile of tiles, 0 for leaves
 * @param index from the left
 */
record TileId(int height, long index) {}
