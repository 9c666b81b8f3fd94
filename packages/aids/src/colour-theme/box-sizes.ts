/** A picture of at most this many pixels to a side is an icon. */
export const iconSize = 64;
/** Up to this many pixels thick, a box is a line. */
export const lineWidth = 4;
/** Up to this many pixels to a side, a box in black, white or grey is a mark: a dot, a knob, an arrow. */
export const markSize = 48;
/** A box that takes a larger part of the window is a ground, not a thing. */
export const thingShare = 0.25;
