/** Installs, in a page with the legal-aid widget, what answers questions and goes on, as `walk`. */
export function installWalk() {
  const { document, performance, Event, MessageChannel } = window;
  const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  const inside = document.querySelector('mangdao-legal-aid').shadowRoot;
  const find = (selector) => inside.querySelector(selector);
  const heading = () => [...(find('#title')?.childNodes ?? [])].find(({ nodeType, data }) => nodeType === 3 && data.trim())?.data.trim() ?? '';
  const typed = { 申请人姓名: '王小明', 证件号码: '11010519491231002X', 手机号码: '13800138000' };
  const story = '公司三个月没有发工资，一共九千元，我想要回这些工资。';
  // No danger and no hurry: the whole form is asked.
  const second = ['您现在正在受到伤害吗？', '事情紧急吗？'];
  const ways = { next: '.primary', skip: '.actions:not(.tools) button[type=button]:not(.quiet)' };

  const until = async (there) => {
    for (let turn = 0; turn < 200; turn++) {
      if (there()) return;
      await wait(50);
    }
    throw new Error(`not there after 10 s: ${there}`);
  };
  const enter = (box, value, event) => {
    box.value = value;
    box.dispatchEvent(new Event(event, { bubbles: true }));
  };
  /** When what was asked for is on the screen. */
  const drawn = () =>
    new Promise((resolve) =>
      window.requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = resolve;
        port2.postMessage(0);
      }),
    );

  window.walk = {
    heading,
    async begin() {
      find('[data-view=apply]').click();
      await until(() => find('.card input'));
      await wait(400);
      find('.card input').click();
      find('.primary').click();
      await until(() => find('.progress'));
    },
    /** Answers what is asked; what a machine does not make up is left, and passed over. */
    async answer() {
      // Longer than two presses that count as one, and than a save.
      await wait(700);
      const [box, list, choices] = [find('input#q:not([type=radio], [type=checkbox], [type=file]), textarea#q'), find('select#q'), [...inside.querySelectorAll('.card input')]];
      if (box && !box.value) enter(box, typed[heading()] ?? (box.matches('textarea') ? story : ''), 'input');
      else if (list) enter(list, list.options[1].value, 'change');
      else if (!choices.some(({ checked }) => checked)) choices.at(second.includes(heading()) ? 1 : 0)?.click();
      await wait(150);
    },
    /** Presses what leads on, or nothing, and waits for the frame that shows what came of it; how long that took, in ms. */
    async press(way) {
      const begun = performance.now();
      if (way) find(ways[way])?.click();
      await drawn();
      return performance.now() - begun;
    },
  };
}
