import type { Hono } from 'hono';
import { copyRoutes } from '../copies/copy-routes.js';
import { directoryRoutes } from '../directory/directory-routes.js';
import { openApiRoute } from '../openapi/open-api-route.js';
import { handoffCodeRoutes } from '../outbox/handoff-code-routes.js';
import { receiptRoutes } from '../receipts/receipt-routes.js';
import type { Service } from '../service.js';
import { surveyCountRoutes } from '../surveys/survey-count-routes.js';
import { surveyRoutes } from '../surveys/survey-routes.js';
import { beforeRoutes } from './before-routes.js';
import { hostedRoutes } from './hosted-routes.js';
import { siteRoutes } from './site-routes.js';

/** What is there for everybody beside drafts, submissions and uploads. */
export function publicRoutes(app: Hono, service: Service): void {
  beforeRoutes(app, service);
  directoryRoutes(app, service);
  receiptRoutes(app, service);
  copyRoutes(app, service);
  surveyRoutes(app, service);
  surveyCountRoutes(app, service);
  handoffCodeRoutes(app, service);
  openApiRoute(app);
  if (service.scripts !== undefined) hostedRoutes(app, service, service.scripts);
  // Last, because it answers to every other path.
  if (service.site !== undefined) siteRoutes(app, service.site);
}
