// What the page itself does by script: pictures drawn here, a style sheet of its own, an open shadow root.

const painting = (width, height, paint) => {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  paint(canvas.getContext('2d'));
  return canvas.toDataURL();
};

/** A see-through sign: an arrow down onto a line. */
const glyph = (colour) =>
  painting(48, 48, (context) => {
    context.fillStyle = colour;
    for (const [x, y, width, height] of [[20, 6, 8, 20], [12, 22, 24, 6], [18, 28, 12, 4], [8, 38, 32, 6]]) context.fillRect(x, y, width, height);
  });

/** An opaque picture: a sky, a sun, hills. */
const photograph = painting(400, 200, (context) => {
  const sky = context.createLinearGradient(0, 0, 0, 200);
  for (const [at, colour] of [[0, '#2b6cb0'], [0.6, '#fbd38d'], [1, '#2f855a']]) sky.addColorStop(at, colour);
  context.fillStyle = sky;
  context.fillRect(0, 0, 400, 200);
  context.fillStyle = '#fff5cc';
  context.arc(300, 70, 40, 0, 7);
  context.fill();
});

const sheet = new window.CSSStyleSheet();
sheet.replaceSync(`
  :root { --black: url(${glyph('#000')}); --white: url(${glyph('#fff')}); --coloured: url(${glyph('#c33')}); --photo: url(${photograph}) }
  .adopted { color: #8a9; background: #fff }`);
document.adoptedStyleSheets = [sheet];

for (const image of document.querySelectorAll('img.photograph')) image.src = photograph;
for (const image of document.querySelectorAll('img[data-glyph]')) image.src = glyph(image.dataset.glyph);
for (const video of document.querySelectorAll('video')) video.poster = photograph;
for (const canvas of document.querySelectorAll('canvas')) {
  const context = canvas.getContext('2d');
  context.fillStyle = '#eef';
  context.fillRect(0, 0, 400, 200);
  for (const [index, colour] of ['#c33', '#36c', '#393', '#c93'].entries()) {
    context.fillStyle = colour;
    context.fillRect(30 + index * 95, 40 + index * 30, 60, 160 - index * 30);
  }
}

const within = new window.CSSStyleSheet();
within.replaceSync(`
  p { width: 100px; margin: 0 0 8px; color: #999 }
  button { width: 100px; height: 32px; border: 0; background: #036; color: #fff; font: inherit }`);
const root = document.querySelector('#shadow').attachShadow({ mode: 'open' });
root.adoptedStyleSheets = [within];
for (const [name, id, text] of [['p', 'shadow-text', '影子里的字'], ['button', 'shadow-button', '提交']])
  root.append(Object.assign(document.createElement(name), { id, textContent: text }));

document.querySelector('#sticky').scrollTop = 30;
