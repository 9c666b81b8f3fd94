import { html, type TemplateResult } from 'lit';

const icon = 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 8v5M12 16h.01';

/** A small page with a bit of everything that aids work on. */
export function samplePage(): TemplateResult {
  return html`<style>
      .sample { max-width: 46rem; margin: 0 auto; padding: 1rem; font: 16px/1.6 system-ui, sans-serif; color: #333; background: #fff }
      .sample nav { padding: 0.5rem 1rem; background: #0b3d66 }
      .sample nav a { color: #fff; margin-inline-end: 1rem }
      .sample nav [aria-current] { font-weight: 700 }
      .sample .card { padding: 0.5rem 1rem; border: 1px solid #ccc; background: #f2f5f8; box-shadow: 0 1px 4px #0003 }
      .sample td, .sample th { padding: 0.25rem 0.75rem; border: 1px solid #bbb; text-align: start }
      .sample th { background: #e4ebf2 }
      .sample .chosen td { background: #fff3c4 }
      .sample .banner { height: 5rem; background: linear-gradient(90deg, #0b3d66, #4a90c2) }
    </style>
    <main class="sample" lang="zh-CN">
      <nav aria-label="栏目"><a href="#one" aria-current="page">首页</a><a href="#two">法规</a><a href="#three">咨询</a></nav>
      <div class="banner"></div>
      <h1>法律援助</h1>
      <p>
        请不起律师的人，可以申请<a href="#one">法律援助</a>。服务<b>不收费</b>，热线是 <mark>12348</mark>。
        <span lang="en">Legal aid is free of charge.</span>
      </p>
      <h2>申请步骤</h2>
      <div class="card"><p>带上身份证，到<a href="#two">就近的法律援助机构</a>提出申请。</p></div>
      <table>
        <caption>受理时间</caption>
        <tr><th scope="col">日子</th><th scope="col">时间</th></tr>
        <tr class="chosen" aria-selected="true"><td>星期一至星期五</td><td>9:00–17:00</td></tr>
        <tr><td>星期六</td><td>9:00–12:00</td></tr>
      </table>
      <h2>留言</h2>
      <form @submit=${(event: Event) => event.preventDefault()}>
        <p><label>姓名 <input placeholder="请填写姓名" /></label></p>
        <p>
          <label>事由 <select><option>劳动争议</option><option>婚姻家庭</option></select></label>
          <label><input type="checkbox" checked /> 我已阅读说明</label>
        </p>
        <p><label>情况 <textarea rows="2">工资拖欠三个月。</textarea></label></p>
        <p><button>提交</button> <button type="button" disabled>上传材料</button></p>
      </form>
      <p>
        <svg width="24" height="24" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true">
          <path d=${icon}></path>
        </svg>
        <img
          alt="无障碍标志"
          width="48"
          height="48"
          src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24'%3E%3Ccircle cx='12' cy='12' r='11' fill='%230b6'/%3E%3C/svg%3E"
        />
        页面上的图片保持原样。
      </p>
    </main>`;
}
