/** Elements that show something of their own in place of what they hold, and keep its colours. */
export const replaced = 'img,picture,video,canvas,iframe,object,embed,svg';
