import type { Page } from '@playwright/test';
import type { Hand } from './journey-hand.js';

/** The question now shown, and who answers it. */
export interface Asked {
  readonly page: Page;
  readonly hand: Hand;
  readonly label: string;
}

/** Fills in the field of a question; pressing on is another matter. */
export type Reply = (asked: Asked) => Promise<void>;

/** A line, a number or a story. */
export const written = (text: string): Reply => ({ page, hand, label }) => hand.write(page.getByRole('textbox', { name: label }), text);

/** One of several. */
export const chosen = (option: string): Reply => ({ page, hand }) => hand.tick(page.getByRole('radio', { name: option, exact: true }));

/** Several of several. */
export const ticked = (...options: readonly string[]): Reply => async ({ page, hand }) => {
  for (const name of options) await hand.tick(page.getByRole('checkbox', { name, exact: true }));
};

/** The box of a consent, which says what is confirmed. */
export const confirmed: Reply = ({ page, hand, label }) => hand.tick(page.getByRole('checkbox', { name: label }));

/** A day as `YYYY-MM-DD`, in its three boxes. */
export const dated = (day: string): Reply => async ({ page, hand }) => {
  for (const [name, part] of [['年', day.slice(0, 4)], ['月', day.slice(5, 7)], ['日', day.slice(8)]] as const) await hand.write(page.getByRole('textbox', { name, exact: true }), part);
};

/** 安图县 by province, prefecture and county, and where in it. */
export const inAntu = (detail?: string): Reply => async ({ page, hand }) => {
  await hand.choose(page.getByRole('combobox', { name: '省、自治区、直辖市' }), '吉林省');
  await hand.choose(page.getByRole('combobox', { name: '市、州、盟' }), '延边朝鲜族自治州');
  await hand.choose(page.getByRole('combobox', { name: '区、县' }), '安图县');
  if (detail !== undefined) await hand.write(page.getByRole('textbox', { name: '街道、门牌号或者名称' }), detail);
};

/** A signature by typing one's name. */
export const signed = (name: string): Reply => async ({ page, hand }) => {
  await hand.tick(page.getByRole('radio', { name: '打字签名' }));
  await hand.write(page.getByRole('textbox', { name: '请输入您的姓名' }), name);
};

/** Rows: what each says by the names of its columns; a name with a `relation` is chosen from a list. */
export const rows = (...all: readonly Readonly<Record<string, string>>[]): Reply => async ({ page, hand }) => {
  for (const [place, row] of all.entries()) {
    await hand.press(page.getByRole('button', { name: '加一项' }));
    const group = page.getByRole('group', { name: `第${place + 1}项`, exact: true });
    for (const [column, text] of Object.entries(row)) {
      const list = group.getByRole('combobox', { name: column });
      if ((await list.count()) > 0) await hand.choose(list, text);
      else await hand.write(group.getByRole('textbox', { name: column }), text);
    }
  }
};
