import type { visions } from './settings.js';

/** Three rows for red, green and blue of linear-light sRGB. */
export type Matrix = readonly (readonly number[])[];

type Vision = (typeof visions)[number];

/**
 * How a colour looks to somebody without one kind of cones: Machado, Oliveira, Fernandes, "A Physiologically-based Model
 * for Simulation of Color Vision Deficiency", IEEE TVCG 15 (6), 2009, table of severity 1.0.
 */
const simulations: Readonly<Record<Vision, Matrix>> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** Where the part of a colour that is lost goes: Fidaner, Lin, Ozguven, "Analysis of Color Blindness", Stanford, 2005. */
const redLost: Matrix = [
  [0, 0, 0],
  [0.7, 1, 0],
  [0.7, 0, 1],
];
/** The same with blue in the part of red. */
const blueLost: Matrix = [
  [1, 0, 0.7],
  [0, 1, 0.7],
  [0, 0, 0],
];
const shifts: Readonly<Record<Vision, Matrix>> = { protanopia: redLost, deuteranopia: redLost, tritanopia: blueLost };

const identity: Matrix = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];
/** `one` + `factor` · `other`. */
const sum = (one: Matrix, other: Matrix, factor = 1): Matrix =>
  Array.from(one, (row, i) => Array.from(row, (value, j) => value + factor * other[i]![j]!));
const product = (one: Matrix, other: Matrix): Matrix =>
  Array.from(one, (row) => Array.from(row, (_, j) => row.reduce((total, value, k) => total + value * other[k]![j]!, 0)));

/**
 * What a colour-vision filter does to linear light. `simulate` shows what is seen without the cones, `compensate` adds
 * what is lost to the parts that are seen: I + E (I − S). Both keep greys. `strength`, 0 to 1, goes the way there in a line.
 */
export function visionMatrix(vision: Vision, purpose: 'compensate' | 'simulate', strength: number): Matrix {
  const lost = sum(identity, simulations[vision], -1);
  return purpose === 'simulate'
    ? sum(identity, lost, -strength)
    : sum(identity, product(shifts[vision], lost), strength);
}
