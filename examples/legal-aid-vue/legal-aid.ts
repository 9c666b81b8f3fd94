import type { LegalAidEventMap } from '@mangdao/legal-aid';
import '@mangdao/legal-aid/define';
import { h, type FunctionalComponent } from 'vue';

/** What a page says to the widget. */
export interface LegalAidProps {
  /** Base URL of the receiving end. */
  readonly intake: string;
  /** GB/T 2260 code, six digits. */
  readonly region: string;
}

/** What a page hears from it. */
export type LegalAidEvents = {
  /** The name of what the visitor opened; `undefined` when they are back at the entry. */
  open: (view: string | undefined) => void;
};

/** The legal-aid widget as a component; taken away, it saves and leaves nothing on the page. */
export const LegalAid: FunctionalComponent<LegalAidProps, LegalAidEvents> = ({ intake, region }, { emit }) =>
  h('mangdao-legal-aid', {
    intake,
    region,
    onMangdaoLegalAidOpen: ({ detail }: LegalAidEventMap['mangdao-legal-aid-open']) => emit('open', detail),
    onMangdaoLegalAidClose: () => emit('open', undefined),
  });
LegalAid.props = ['intake', 'region'];
LegalAid.emits = ['open'];
