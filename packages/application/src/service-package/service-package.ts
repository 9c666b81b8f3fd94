import type { Basis } from '../basis.js';
import { holds, type Answers } from '../condition.js';
import { derivedAnswers } from '../derived-answers.js';
import { arrangements, needs, services, type Arrangement, type Reason, type Service } from './needs.js';

/** Somebody put an item in or took it out. */
export interface PackageChange<C extends string = Service | Arrangement> {
  readonly item: C;
  /** Whether the item is part of the package from then on. */
  readonly included: boolean;
  readonly by: { readonly role: 'applicant' | 'staff'; /** Account of a member of staff. */ readonly id?: string };
  /** When, as an ISO 8601 instant. */
  readonly at: string;
  /** In the words of who changed it. */
  readonly note?: string;
}

/** One service or arrangement: whether it is included, why it was proposed, and who changed it. */
export interface PackageItem<C extends string = Service | Arrangement> {
  readonly item: C;
  readonly included: boolean;
  /** Empty where nobody's answers asked for it. */
  readonly reasons: readonly { readonly reason: Reason; readonly basis: readonly Basis[] }[];
  /** In the order in which they were made. */
  readonly changes: readonly PackageChange<C>[];
}

/** 法律援助服务套餐 of the notice of 2018: what a person gets, and how. Holds every service and arrangement, included or not. */
export interface ServicePackage {
  readonly services: readonly PackageItem<Service>[];
  readonly arrangements: readonly PackageItem<Arrangement>[];
}

/**
 * A proposal from the answers on a day in China (`YYYY-MM-DD`): nothing in it is decided, and a disability only proposes
 * what the person may well not want.
 */
export function proposedPackage(answers: Answers, { today }: { readonly today: string }): ServicePackage {
  const facts = derivedAnswers(answers, today);
  const holding = needs.filter(({ when }) => holds(when, facts));
  const proposed = <C extends Service | Arrangement>(item: C): PackageItem<C> => {
    const reasons = holding.filter(({ propose }) => propose === item).map(({ reason, basis }) => ({ reason, basis }));
    return { item, included: reasons.length > 0, reasons, changes: [] };
  };
  return { services: services.map(proposed), arrangements: arrangements.map(proposed) };
}

/** The package after a change, which is remembered even where it only confirms; the one given stays as it was. */
export function changedPackage(current: ServicePackage, change: PackageChange): ServicePackage {
  const changed = <C extends Service | Arrangement>(entry: PackageItem<C>): PackageItem<C> =>
    entry.item === change.item
      ? { ...entry, included: change.included, changes: [...entry.changes, { ...change, item: entry.item }] }
      : entry;
  return { services: current.services.map(changed), arrangements: current.arrangements.map(changed) };
}

/** Every change of a package, oldest first. */
export const packageHistory = ({ services, arrangements }: ServicePackage): PackageChange[] =>
  [...services, ...arrangements].flatMap(({ changes }): readonly PackageChange[] => changes).sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
