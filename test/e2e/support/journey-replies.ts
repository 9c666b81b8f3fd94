import { expect } from '@playwright/test';
import type { Locator } from '@playwright/test';
import { axeFindings } from './axe-findings.js';
import type { Visitor } from './journey-visitor.js';

/** Fills in the field of the question of a label, now shown to a visitor; pressing on is another matter. */
export type Reply = (visitor: Visitor, label: string) => Promise<void>;

const box = ({ page }: Visitor, name: string): Locator => page.getByRole('textbox', { name });

/** A line, a number or a story. */
export const written = (text: string): Reply => (visitor, label) => visitor.hand.write(box(visitor, label), text);

/** One of several. */
export const chosen = (option: string): Reply => ({ page, hand }) => hand.tick(page.getByRole('radio', { name: option, exact: true }));

/** Several of several; nothing is ticked beforehand. */
export const ticked = (...options: readonly string[]): Reply => async ({ page, hand }) => {
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0);
  for (const name of options) await hand.tick(page.getByRole('checkbox', { name, exact: true }));
};

/** The box of a consent, which says what is confirmed. */
export const confirmed: Reply = ({ page, hand }, label) => hand.tick(page.getByRole('checkbox', { name: label }));

/** 安图县 by province, prefecture and county, and where in it. */
export const inAntu = (detail?: string): Reply => async ({ page, hand }) => {
  await hand.choose(page.getByRole('combobox', { name: '省、自治区、直辖市' }), '吉林省');
  await hand.choose(page.getByRole('combobox', { name: '市、州、盟' }), '延边朝鲜族自治州');
  await hand.choose(page.getByRole('combobox', { name: '区、县' }), '安图县');
  if (detail !== undefined) await hand.write(page.getByRole('textbox', { name: '街道、门牌号或者名称' }), detail);
};

/** A signature by typing one's name. */
export const signed = (name: string): Reply => async (visitor) => {
  await visitor.hand.tick(visitor.page.getByRole('radio', { name: '打字签名' }));
  await visitor.hand.write(box(visitor, '请输入您的姓名'), name);
};

/** Rows: what each says by the names of its columns. */
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

/**
 * First what is wrong, or nothing at all: going on, one hears what is wrong and how to put it right, with nothing for axe to find,
 * and is led to the field. Then what is right.
 */
export const putRight = (wrong: Reply | undefined, said: string, right: Reply): Reply => async (visitor, label) => {
  await wrong?.(visitor, label);
  await visitor.press('继续');
  await expect(visitor.summary).toBeFocused();
  await expect(visitor.summary).toContainText(said);
  expect(await axeFindings(visitor.page), `${label}: an error`).toEqual([]);
  await visitor.press(new RegExp(said));
  await expect(visitor.summary).not.toBeFocused();
  await right(visitor, label);
};
