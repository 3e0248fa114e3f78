package org.palabre.picture;

/**
 * A picture fit to keep: two JPEG files without any metadata.
 *
 * @param width of the large one, in pixels
 * @param height of the large one, in pixels
 * @param large at most {@value PictureReader#LARGE} pixels wide or high
 * @param small at most {@value PictureReader#SMALL} pixels wide or high
 */
public record Picture(int width, int height, byte[] large, byte[] small) {}
