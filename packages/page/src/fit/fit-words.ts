/**
 * What the words in `mangdao-fit` mean. Each gives up one thing that keeps text from having the room it needs:
 * `wrap`, `lines`: text stays on one line (`lines` keeps the breaks it has), boxes keep their height; `root`: floats and
 * margins reach out of their box; `flow`: boxes stand outside the flow; `place`: boxes are
 * drawn over their neighbours by offsets and negative margins; `wide`: columns keep their width; `sink`: boxes
 * float; `line`: boxes stand side by side; `show`: what sticks out is cut off; `room`: a control is too narrow for its words; `stretch`, `stretch-y`: the
 * picture behind the text ends before the text does; `edge`: boxes without text make the page wider.
 */
export type FitWord = 'wrap' | 'lines' | 'root' | 'flow' | 'place' | 'wide' | 'sink' | 'line' | 'show' | 'room' | 'stretch' | 'stretch-y' | 'edge';

const unclamped =
  'overflow-wrap:anywhere!important;text-overflow:clip!important;-webkit-line-clamp:none!important;flex-wrap:wrap!important;' +
  'height:auto!important;max-height:none!important';

/** The rules behind the words; of two that say the same property the later one counts. */
export const fitRules: readonly string[] = `[mangdao-fit~=wrap]{white-space:normal!important;${unclamped}}
[mangdao-fit~=lines]{white-space:pre-wrap!important;${unclamped}}
[mangdao-fit~=sink]{float:none!important}
[mangdao-fit~=root]{display:flow-root!important}
[mangdao-fit~=flow]{position:static!important;transform:none!important}
[mangdao-fit~=flow]>img{max-width:100%!important;height:auto!important}
[mangdao-fit~=place]{inset:auto!important;margin-top:0!important;margin-bottom:0!important}
[mangdao-fit~=wide]{width:auto!important;max-width:100%!important;min-width:0!important;table-layout:auto!important;margin-left:0!important;margin-right:0!important;text-indent:0!important}
[mangdao-fit~=line]{display:block!important}
[mangdao-fit~=show]{overflow:visible!important}
[mangdao-fit~=room]{width:auto!important;max-width:100%!important;white-space:normal!important}
[mangdao-fit~=stretch]{background-size:100% 100%!important}
[mangdao-fit~=edge]{overflow-x:hidden!important}
[mangdao-fit~=stretch-y]{background-size:auto 100%!important}`.split('\n');

/** The rule that lets a box grow from `height` pixels on. */
export const leastRule = (height: number): string =>
  `[mangdao-least="${height}"]{height:auto!important;max-height:none!important;min-height:${height}px!important}`;

/** A side of a box where an icon lies. */
export type IconSide = 'left' | 'right';

/** The rule that keeps text off an icon of this width in pixels. */
export const iconRule = (side: IconSide, width: number): string =>
  `[mangdao-icon="${side}-${width}"]{box-sizing:border-box!important;height:auto!important;padding-${side}:${width}px!important}`;
