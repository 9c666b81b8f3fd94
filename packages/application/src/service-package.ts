export { arrangements, services, type Arrangement, type Reason, type Service } from './service-package/needs.js';
export {
  changedPackage, packageHistory, proposedPackage, type PackageChange, type PackageItem, type ServicePackage,
} from './service-package/service-package.js';
export type { PackageTexts } from './service-package/package-texts.js';
