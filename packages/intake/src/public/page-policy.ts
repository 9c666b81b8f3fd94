/** What pages of the service's own are served with: they let in what the service itself serves and nothing else; `blob:` for pictures and clips that the page makes. */
export const pagePolicy: Readonly<Record<string, string>> = {
  'content-security-policy': [
    "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' blob: data:", "media-src 'self' blob:", "font-src 'self'", "connect-src 'self'",
    "worker-src 'self'", "form-action 'self'", "base-uri 'none'", "object-src 'none'", "frame-ancestors 'none'",
  ].join('; '),
  'permissions-policy': 'geolocation=(), camera=(self), microphone=(self)',
};
