import type * as regions from '@mangdao/application/regions';
import { Lazy } from '../lazy.js';

/** The list of places. */
export type Places = typeof regions;

/** 17 KB of places, fetched while the first question is read. */
export const places = new Lazy((): Promise<Places> => import('@mangdao/application/regions'));
