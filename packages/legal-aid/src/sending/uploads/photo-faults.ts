import { greyPicture, percentile, statistics, tiles, type GreyPicture, type Pixels, type Region } from './grey-picture.js';

/** What may be wrong with a photo of a paper; advice, never a refusal. */
export type PhotoFault = 'edges-cut' | 'glare' | 'blurred' | 'too-dark' | 'too-small';

/** Pixels of the shorter side below which small print cannot be read. */
const smallestSide = 600;

/** What may be wrong with a photo; `pixels` are of a copy of about 640 pixels, `original` is the size before. */
export function photoFaults(pixels: Pixels, original: { readonly width: number; readonly height: number }): readonly PhotoFault[] {
  const grey = greyPicture(pixels);
  const measures = [
    ['too-small', Math.min(original.width, original.height) < smallestSide],
    ['too-dark', isDark(grey)],
    ['blurred', isBlurred(grey)],
    ['glare', hasGlare(grey)],
    ['edges-cut', cutsEdges(grey)],
  ] as const;
  return measures.filter(([, wrong]) => wrong).map(([fault]) => fault);
}

/** Even the paper, which is the brightest part, is darker than this. */
const darkPaper = 95;

/** Whether the light was too poor: the brightest twentieth of the picture is dark. */
export const isDark = (grey: GreyPicture): boolean => percentile(grey, 0.95) < darkPaper;

/** Below this difference of bright and dark there is nothing drawn that could be sharp. */
const leastContrast = 25;
/** Variance of the Laplacian of the sharpest region, for a picture whose brightness goes from 0 to 1. */
const sharp = 0.02;

/**
 * Whether the picture is out of focus or moved: the variance of its Laplacian (Pech-Pacheco et al., 2000) is low even where it is
 * highest, as blank margins are no blur; measured in shares of the contrast, so that poor light is no blur either.
 */
export function isBlurred(grey: GreyPicture): boolean {
  const contrast = percentile(grey, 0.98) - percentile(grey, 0.02);
  if (contrast < leastContrast) return false;
  const variances = tiles(grey, 4, 4).map((tile) => laplacianVariance(grey, tile) / contrast ** 2);
  return Math.max(0, ...variances) < sharp;
}

function laplacianVariance({ values, width, height }: GreyPicture, region: Region): number {
  let sum = 0;
  let squares = 0;
  let count = 0;
  for (let y = Math.max(1, region.y); y < Math.min(height - 1, region.y + region.height); y += 1) {
    for (let x = Math.max(1, region.x); x < Math.min(width - 1, region.x + region.width); x += 1) {
      const at = y * width + x;
      const value = values[at - 1]! + values[at + 1]! + values[at - width]! + values[at + width]! - 4 * values[at]!;
      sum += value;
      squares += value * value;
      count += 1;
    }
  }
  const mean = sum / Math.max(1, count);
  return squares / Math.max(1, count) - mean * mean;
}

/** Where a sensor shows nothing but white. */
const burnt = 250;
/** Paper at least this much darker than white: on a clean scan everything is white, and nothing is glare. */
const paperBelow = 240;

/** Whether light is mirrored: even white patches, on paper that is not white itself. */
export function hasGlare(grey: GreyPicture): boolean {
  const parts = tiles(grey, 24, 24).map((tile) => statistics(grey, tile));
  const patches = parts.filter(({ mean, deviation }) => mean >= burnt && deviation < 5).length;
  const others = parts.map(({ mean }) => mean).filter((mean) => mean < burnt).sort((a, b) => a - b);
  const paper = others[Math.floor(others.length * 0.9)] ?? 255;
  return paper < paperBelow && patches >= Math.max(2, parts.length * 0.004) && patches <= parts.length * 0.5;
}

/** How much brighter paper is than what it lies on, at least. */
const leastStep = 40;
/** So much of a side's outermost strip is paper where the paper goes on beyond the picture. */
const mostPaper = 0.4;
/** So much of the strip is ink where writing goes on beyond it. */
const mostInk = 0.03;

/**
 * Whether the paper goes on beyond the picture. Where it lies on something darker: it touches a side. Where the picture is nothing but
 * paper: writing touches a side.
 */
export function cutsEdges(grey: GreyPicture): boolean {
  const paper = percentile(grey, 0.9);
  const limit = paper - leastStep;
  const share = (strip: Region, below: boolean): number => {
    let count = 0;
    for (let y = strip.y; y < strip.y + strip.height; y += 1) {
      for (let x = strip.x; x < strip.x + strip.width; x += 1) count += Number(grey.values[y * grey.width + x]! < limit === below);
    }
    return count / (strip.width * strip.height);
  };
  const strips = outermost(grey);
  const papers = strips.map((strip) => share(strip, false));
  const liesOnSomething = papers.some((one) => one < mostPaper);
  if (liesOnSomething) return papers.some((one) => one >= mostPaper);
  return strips.some((strip) => share(strip, true) >= mostInk);
}

/** The outermost hundredth of each side. */
function outermost({ width, height }: GreyPicture): Region[] {
  const [w, h] = [Math.max(1, Math.round(width / 100)), Math.max(1, Math.round(height / 100))];
  return [
    { x: 0, y: 0, width, height: h },
    { x: 0, y: height - h, width, height: h },
    { x: 0, y: 0, width: w, height },
    { x: width - w, y: 0, width: w, height },
  ];
}
