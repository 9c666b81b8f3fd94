import { drawn, isOnPage } from '@mangdao/contract';
import { styleOf } from '../flat-tree.js';
import { backgroundStretch, iconBehind, type GrownBox } from './backgrounds.js';
import type { Baseline } from './baseline.js';
import { answerConflicts } from './conflicts.js';
import type { IconSide } from './fit-words.js';
import { boxOf } from './measure-runs.js';
import { around } from './neighbourhood.js';
import { outgrown, type Outgrown } from './outgrown.js';
import { overlap } from './overlaps.js';
import type { Repairs } from './repairs.js';
import type { Survey } from './survey.js';
import type { TextRun } from './text-run.js';

/** Repairs in a row at one place, and looks at the whole page, at most. */
const rounds = 9;
const passes = 30;

/** What repairing works with. */
export interface RepairEnvironment {
  readonly window: Window & typeof globalThis;
  readonly repairs: Repairs;
  readonly survey: Survey;
  readonly baseline: Baseline;
  readonly signal: AbortSignal;
  /** Every element of the page. */
  elements(): readonly Element[];
  /** What of these is looked at yet. */
  readonly inSight: (elements: readonly Element[]) => Element[];
}

/** Looks for what no longer fits, and makes room for it; one run at a time. */
export class Repairing {
  #runs = 0;
  /** The run under way; 0 for none. */
  #run = 0;
  /** The elements whose texts were moved off their icons. */
  #freed = new WeakSet<Element>();

  constructor(private readonly environment: RepairEnvironment) {}

  /** True while a run is under way. */
  get isUnderWay(): boolean {
    return this.#run > 0;
  }

  /** Ends what is under way. */
  cancel(): void {
    this.#run = 0;
  }

  /** Takes all repairs back. */
  clear(): void {
    this.#freed = new WeakSet();
    this.environment.repairs.clear();
  }

  /** Repairs the whole page, pass by pass, until a look at all of it finds nothing; true where it has to be looked at once more. */
  whole(): Promise<boolean> {
    return this.#during(async (goesOn) => {
      const { survey, elements } = this.environment;
      await this.#open(elements(), goesOn);
      let found: TextRun[] | null = null;
      for (let pass = 0; pass < passes; pass++) {
        found = await survey.measureInSlices(elements(), goesOn);
        if (!found || !(await this.#rounds(found, goesOn))) break;
      }
      if (found && goesOn()) this.#trimEdges(found);
      if (goesOn()) await this.#stretch(goesOn);
      return goesOn() && (await this.#freeIcons(goesOn));
    });
  }

  /** Repairs among these elements; `measured` is called when it is known what looking at them took. */
  part(scope: readonly Element[], measured: () => void): Promise<boolean> {
    return this.#during(async (goesOn) => {
      await this.#open(scope, goesOn);
      const found = await this.environment.survey.measureInSlices(scope, goesOn);
      measured();
      return found !== null && (await this.#rounds(found, goesOn));
    });
  }

  /** One run: whatever was under way ends, and it goes on until another begins. */
  async #during(work: (goesOn: () => boolean) => Promise<boolean>): Promise<boolean> {
    const { signal, survey } = this.environment;
    if (signal.aborted) return false;
    const run = (this.#run = ++this.#runs);
    const goesOn = (): boolean => run === this.#run && !signal.aborted;
    survey.forgetStyle();
    try {
      return await work(goesOn);
    } finally {
      if (goesOn()) this.#run = 0;
    }
  }

  /** Opens the boxes around these elements that their text outgrew. */
  async #open(elements: readonly Element[], goesOn: () => boolean): Promise<void> {
    const { repairs } = this.environment;
    const find = outgrown();
    const found: Outgrown[] = [];
    if (!(await this.environment.survey.inSlices(elements, goesOn, (element) => found.push(...find(element))))) return;
    for (const { box, height, narrow } of found) {
      if (!isOnPage(box)) continue;
      repairs.least(box, height);
      if (narrow) repairs.say(box, ['room']);
    }
    await this.#commit(goesOn);
  }

  /** Repairs round by round, looking only at what is around the last repairs; false where there was nothing to do. */
  async #rounds(runs: readonly TextRun[], goesOn: () => boolean): Promise<boolean> {
    for (let round = 0; round < rounds; round++) {
      if (!this.#answer(runs)) return round > 0;
      const scope = this.environment.inSight(around(await this.#commit(goesOn)));
      if (scope.length === 0) return round > 0;
      await this.environment.survey.pause();
      const measured = goesOn() ? await this.environment.survey.measureInSlices(scope, goesOn) : null;
      if (!measured) return false;
      runs = measured;
    }
    return true;
  }

  #answer(runs: readonly TextRun[]): boolean {
    const { baseline, survey, repairs } = this.environment;
    return answerConflicts(
      runs.filter(({ owner }) => isOnPage(owner)),
      baseline.of,
      (document) => survey.widthOf(document),
      baseline.wasPinned,
      repairs,
    );
  }

  /** Ends a round of repair: writes it, frame by frame where it is much, for as long as it goes on; returns what was changed. */
  async #commit(goesOn: () => boolean): Promise<Element[]> {
    const { repairs } = this.environment;
    const all: Element[] = [];
    for (;;) {
      all.push(...repairs.commit());
      if (!repairs.isWaiting || !goesOn()) return all;
      await drawn(this.environment.window);
    }
  }

  /** Where boxes without text stick out at the side, the page does not become wider for them. */
  #trimEdges(runs: readonly TextRun[]): void {
    const { repairs, survey, window } = this.environment;
    const { document } = window;
    const { documentElement, body } = document;
    const width = survey.widthOf(document);
    if (width > documentElement.clientWidth || documentElement.scrollWidth <= width + 1) return;
    if (styleOf(body).overflow !== 'visible') return;
    const isNeeded = ({ owner, boxes, characters }: TextRun): boolean =>
      characters > 0 && owner.ownerDocument === document && boxes.some(({ right }) => right > width + 1);
    if (!runs.some(isNeeded)) repairs.say(documentElement, ['edge']);
    repairs.commit();
  }

  /** Has the pictures behind texts grow with the boxes that they were drawn for. */
  async #stretch(goesOn: () => boolean): Promise<void> {
    const { repairs } = this.environment;
    const grown: GrownBox[] = [];
    for (const [box, before] of this.environment.baseline.pictures)
      if (isOnPage(box)) grown.push({ box, before, height: box.getBoundingClientRect().height });
    for (const one of grown) {
      const word = await backgroundStretch(one);
      if (!goesOn()) return;
      if (word) repairs.say(one.box, [word]);
    }
    await this.#commit(goesOn);
  }

  /** Moves texts aside that came to lie on the icon behind them; true where there were any. */
  async #freeIcons(goesOn: () => boolean): Promise<boolean> {
    const { repairs, baseline, survey } = this.environment;
    const covered: [Element, IconSide, number][] = [];
    for (const element of baseline.pictures.keys()) {
      if (!isOnPage(element) || this.#freed.has(element)) continue;
      const box = boxOf(element);
      const icon = await iconBehind(element, box);
      if (!goesOn()) return false;
      if (!icon) continue;
      const texts = survey.measure([element, ...element.querySelectorAll('*')]);
      const isCovered = texts.some(({ boxes, characters }) => characters > 0 && boxes.some((line) => overlap(line, icon) > 0.2));
      if (!isCovered) continue;
      const left = icon.left - box.left < box.right - icon.right;
      const width = Math.ceil((left ? icon.right - box.left : box.right - icon.left) / 4) * 4 + 4;
      covered.push([element, left ? 'left' : 'right', width]);
    }
    for (const [element, side, width] of covered) {
      this.#freed.add(element);
      repairs.keepOff(element, side, width);
    }
    return covered.length > 0;
  }
}
