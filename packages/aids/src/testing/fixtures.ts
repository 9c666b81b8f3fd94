import { heavySignFont, signFont } from './sign-font.js';

// Pages of the kinds that aids meet. Each is written for the tests; none is anybody's.

const shadowScript = `
  class OpenCard extends HTMLElement {
    connectedCallback() {
      const root = this.attachShadow({ mode: 'open' });
      const p = document.createElement('p'); p.textContent = '影子里的文字 shadow text'; p.style.fontSize = '14px';
      const inner = document.createElement('open-inner');
      root.append(p, document.createElement('slot'), inner);
    }
  }
  class OpenInner extends HTMLElement {
    constructor() { super(); this.attachShadow({ mode: 'open' }).append('里面的里面 nested'); }
  }
  customElements.define('open-card', OpenCard);
  customElements.define('open-inner', OpenInner);
`;

/** HTML by name. */
export const fixtures: Readonly<Record<string, string>> = {
  plain: `<!doctype html><html lang="zh-CN"><head><title>t</title><style>
      body { font: 14px/1.6 sans-serif } .small { font-size: 12px } h1 { font-size: 2em } .rem { font-size: 1.1rem }
      .bar { height: 40px; line-height: 40px; background: #036; color: #fff }
    </style></head><body class="home"><h1>公告</h1><div class="bar">导航 <a href="#a">首页</a></div>
    <p class="small" style="color: #777">小字 <b>加粗</b> <span style="font-size:90%">百分比</span></p><p class="rem">rem</p>
    <ul><li>一</li><li>二</li></ul><form><label>姓名 <input value="张三"></label><textarea>多行</textarea>
    <select><option>甲</option></select><button disabled>提交</button></form>
    <img alt="图" src="data:image/gif;base64,R0lGODlhAQABAIAAAP8AAP///yH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==" width="80" height="40">
    <svg width="80" height="20"><text x="0" y="15" font-size="12">图内字</text></svg></body></html>`,
  quirks: `<html><body bgcolor="#eeeeff" text="#333333"><table width="760" border="0" cellspacing="0"><tr><td bgcolor="#cc0000"
      height="30"><font size="2" color="#ffffff">法律援助申请须知</font></td></tr><tr><td><font size="1">老页面 <a href="#">链接</a></font>
      <center>居中</center></td></tr></table></body></html>`,
  shadow: `<!doctype html><html><body><p>外面</p><open-card>插槽里的字</open-card><late-card>稍后升级</late-card>
      <script>${shadowScript}</script></body></html>`,
  frames: `<!doctype html><html><body><p>外层</p><iframe srcdoc="<p style='font-size:13px'>框架里的字</p><iframe srcdoc='<b>更里面</b>'></iframe>"
      width="300" height="200"></iframe></body></html>`,
  styled: `<!doctype html><html><head><style>
      @layer base, theme; @layer base { p { color: #999 !important } }
      * { transition: color .2s } .clip { background: linear-gradient(red, blue); -webkit-background-clip: text; color: transparent }
      .icon { display: inline-block; width: 20px; height: 20px; background: url("data:image/gif;base64,R0lGODlhAQABAIAAAP8AAP///yH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==") }
      .hero { background: url("data:image/gif;base64,R0lGODlhAQABAIAAAP8AAP///yH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==") }
      .logo { text-indent: -999px; width: 80px; height: 30px }
      p { font-size: 15px !important }
    </style></head><body style="background: #123; color: #eee"><div class="hero"><h2 class="clip">渐变字</h2></div>
    <p>重要规则</p><i class="icon"></i><a class="icon logo" href="#x">标志</a><div style="color:#aaa !important">内联</div></body></html>`,
  signs: `<!doctype html><html lang="zh-CN"><head><style>
      @font-face { font-family: iconfont; src: url("${signFont}") } @font-face { font-family: "Free Signs"; src: url("${signFont}") }
      @font-face { font-family: "Material Icons"; src: url("${signFont}") }
      @font-face { font-family: FontAwesome; font-weight: 400; src: url("${signFont}") }
      @font-face { font-family: FontAwesome; font-weight: 900; src: url("${heavySignFont}") }
      body { font: 14px/1.5 SimSun, serif } .fa::before, .after::after { font-family: FontAwesome; content: "\\e001" }
      .iconfont { font-family: iconfont } .iconfont::before { content: "\\e001" } .free { font-family: "Free Signs", SimSun } .new::before { content: "新"; font-family: Arial }
      .ligature { font-family: "Material Icons"; font-weight: normal }
    </style></head><body><p id="text">文字 text <i class="fa"></i> <span class="iconfont"></span> <span class="ligature">home</span></p>
    <h2 class="fa">标题</h2><a href="#" class="after">链接</a> <b class="iconfont">图标里的字 <span style="font-family:inherit">继承</span></b>
    <span class="free">\ue001</span> <span id="mixed" class="free">\ue001 字</span> <span class="new"></span>
    <p>代码 <code>let a = 1</code> <kbd>Ctrl</kbd></p><pre>line <b>one</b></pre><div id="mono" style="font-family: Consolas, monospace">mono</div></body></html>`,
};
