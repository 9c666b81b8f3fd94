/**
 * What the words in `mangdao-fit` mean. Each gives up one thing that keeps text from having the room it needs:
 * `wrap`, `lines`: text stays on one line (`lines` keeps the breaks it has), boxes keep their height; `root`: floats and
 * margins reach out of their box; `flow`: boxes stand outside the flow; `wide`: columns keep their width; `line`: boxes stand
 * side by side; `show`: what sticks out is cut off.
 */
export type FitWord = 'wrap' | 'lines' | 'root' | 'flow' | 'wide' | 'line' | 'show';

const unclamped =
  'overflow-wrap:anywhere!important;text-overflow:clip!important;-webkit-line-clamp:none!important;flex-wrap:wrap!important;' +
  'height:auto!important;max-height:none!important';

/** The rules behind the words. */
export const fitRules = `
[mangdao-fit~=wrap]{white-space:normal!important;${unclamped}}
[mangdao-fit~=lines]{white-space:pre-wrap!important;${unclamped}}
[mangdao-fit~=root]{display:flow-root!important}
[mangdao-fit~=flow]{position:static!important;transform:none!important}
[mangdao-fit~=wide]{width:auto!important;max-width:100%!important;min-width:0!important;float:none!important;table-layout:auto!important;margin-left:0!important;margin-right:0!important;text-indent:0!important}
[mangdao-fit~=line]{display:block!important}
[mangdao-fit~=show]{overflow:visible!important}
`;

/** The rule that lets a box grow from `height` pixels on. */
export const leastRule = (height: number): string =>
  `[mangdao-least="${height}"]{height:auto!important;max-height:none!important;min-height:${height}px!important}`;
