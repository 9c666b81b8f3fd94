import type { LegalAidEventMap, MangdaoLegalAid } from '@mangdao/legal-aid';
import '@mangdao/legal-aid/define';
import type * as React from 'react';

/** React hands `on…` of an element of its own kind to `addEventListener`, so every event has its type. */
type Listeners = { readonly [Name in keyof LegalAidEventMap as `on${Name}`]?: (event: LegalAidEventMap[Name]) => void };

declare module 'react' {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- it is how React learns of an element
  namespace JSX {
    interface IntrinsicElements {
      'mangdao-legal-aid': React.DetailedHTMLProps<React.HTMLAttributes<MangdaoLegalAid>, MangdaoLegalAid> &
        Listeners & { readonly intake: string; readonly region?: string; readonly exit?: string };
    }
  }
}

/** What a page says to the widget, and hears from it. */
export interface LegalAidProps {
  /** Base URL of the receiving end. */
  readonly intake: string;
  /** GB/T 2260 code, six digits. */
  readonly region: string;
  /** Told the name of what the visitor opened; `undefined` when they are back at the entry. */
  readonly onOpen: (view: string | undefined) => void;
}

/** The legal-aid widget as a component; taken away, it saves and leaves nothing on the page. */
export function LegalAid({ intake, region, onOpen }: LegalAidProps) {
  return (
    <mangdao-legal-aid
      intake={intake}
      region={region}
      onmangdao-legal-aid-open={({ detail }) => onOpen(detail)}
      onmangdao-legal-aid-close={() => onOpen(undefined)}
    />
  );
}
