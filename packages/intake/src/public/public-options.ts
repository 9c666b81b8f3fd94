import type { HardshipLine } from '@mangdao/application';
import type { Directory } from '../directory/directory-file.js';
import type { Institution } from '../directory/institution.js';

/** What is shown to everybody, and to whom. */
export interface PublicOptions {
  /** Institutions to find by their places, fixed or from a file that may change; a tenant's own entry has its id. */
  readonly directory?: readonly Institution[] | Directory;
  /** Provincial lines of hardship (法律援助法 第三十四条); none unless given, for there is no national one. */
  readonly hardshipLines?: readonly HardshipLine[];
  /** Sites whose pages may embed the form: `https://www.example.cn`, without a path. */
  readonly origins?: readonly string[];
  /** Folder of a page of the service's own, shown at `/`. */
  readonly site?: string;
  /** Folder of the built script tag: with it the service shows the form at `/apply` itself. */
  readonly scripts?: string;
  /** Where a receipt sends its holder to ask how things stand: `https://…` without a query. */
  readonly statusAddress?: string;
}
