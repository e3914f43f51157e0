import type { FastifyHelmetOptions } from '@fastify/helmet';
import type { Config } from '../config/config.schema.ts';

/**
 * What a browser may load and do: only what comes from here. `style-src` lets the dashboard's components set their
 * measures; script runs from our files only.
 */
export const securityHeaders = (config: Pick<Config, 'secure'>): FastifyHelmetOptions => ({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:'],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      ...(config.secure ? { upgradeInsecureRequests: [] } : {}),
    },
  },
  strictTransportSecurity: config.secure ? { maxAge: 365 * 24 * 60 * 60 } : false,
  referrerPolicy: { policy: 'same-origin' }, // a link's token must not travel to another site
  crossOriginOpenerPolicy: { policy: 'same-origin' },
  crossOriginEmbedderPolicy: false,
  xFrameOptions: { action: 'deny' },
  xDownloadOptions: false, // Internet Explorer's
  xPermittedCrossDomainPolicies: false, // Flash's
  xXssProtection: false, // of browsers that are gone
});
