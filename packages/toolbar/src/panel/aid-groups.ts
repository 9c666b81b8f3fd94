import { aidGroups } from '@mangdao/contract';
import { html, nothing } from 'lit';
import { map } from 'lit/directives/map.js';
import { repeat } from 'lit/directives/repeat.js';
import { aidCard } from './aid-card.js';
import type { PanelView } from './panel-view.js';

/** Every aid under the heading of its group; groups without aids are left out. */
export function aidGroupList(view: PanelView) {
  return map(aidGroups, (group) => {
    const aids = view.toolbox.aids.filter((aid) => aid.group === group);
    if (!aids.length) return nothing;
    return html`<h3 id="group-${group}">${view.messages.groups[group]}</h3>
      <ul class="card" role="list" aria-labelledby="group-${group}">
        ${repeat(
          aids,
          ({ id }) => id,
          (aid) => aidCard(view, aid),
        )}
      </ul>`;
  });
}
