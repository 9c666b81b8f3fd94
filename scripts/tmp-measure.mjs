import { brotliCompressSync } from 'node:zlib';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { rollup } from 'rollup';
import esbuild from 'rollup-plugin-esbuild';
import { minifyTemplates } from './build/minify-templates.mjs';
const root='/tmp/me/w/widget/';
const b = await rollup({ input:{define:root+'packages/legal-aid/src/define.ts'}, onwarn(){}, plugins:[nodeResolve({exportConditions:['mangdao:source'],extensions:['.ts','.js']}), esbuild({target:'es2022',tsconfig:root+'tsconfig.base.json'}), minifyTemplates(), terser({ecma:2022,module:true,compress:{passes:2,unsafe_arrows:true,inline:1},format:{comments:false}})]});
const { output } = await b.generate({format:'es',chunkFileNames:'[name]-[hash].js'});
const of=(p)=>output.find(c=>c.facadeModuleId?.endsWith(p));
const br=(c)=>brotliCompressSync(c.code).length;
const closure=(c,s=new Set())=>{ if(!c||s.has(c))return s; s.add(c); for(const i of c.imports) closure(output.find(o=>o.fileName===i),s); return s;};
const seen=new Set(); let total=0;
for (const p of ['src/define.ts','legal-aid/src/entry/zh-Hans.ts','app/app.ts','apply/apply.ts','app/default-services.ts','words/zh-Hans.ts','application/src/texts/zh-Hans.ts','advice/texts/zh-Hans.ts','--','words/en.ts','application/src/texts/en.ts','advice/texts/en.ts','ask/ask.ts','follow/follow.ts','card/card.ts','call/call.ts','danger/danger.ts','apply/keep-receipt.ts','quotes-of.ts','regions.ts']) {
  if(p==='--'){console.log('FORM', total);continue;}
  const fresh=[...closure(of(p))].filter(c=>!seen.has(c)); fresh.forEach(c=>seen.add(c)); const n=fresh.reduce((a,c)=>a+br(c),0); total+=n;
  console.log(p, n, fresh.map(c=>c.fileName+':'+br(c)).join(' '));
  if(process.env.V) for(const c of fresh) console.log(Object.entries(c.modules).map(([k,m])=>[m.renderedLength,k.replace(root,'')]).sort((a,b)=>b[0]-a[0]).slice(0,40).map(x=>'    '+x.join(' ')).join('\n'));
}
