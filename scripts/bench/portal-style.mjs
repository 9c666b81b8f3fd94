/**
 * The style sheet of the made-up portal: sizes in px, fixed heights and clipped boxes, as such sites have them; texts that
 * fall short of 7:1, as they have them too: grey on white, white on orange, over gradients.
 */
export const portalStyle = `
*{margin:0;padding:0}
body{font:14px/1.6 "Microsoft YaHei","Noto Sans CJK SC",sans-serif;color:#333;background:#f2f4f7}
ul,ol{list-style:none}
a{color:#1a4f8b;text-decoration:none}
a:hover{text-decoration:underline}
img{border:0}
.wide{width:1200px;margin:0 auto}
.wide:after,.block:after,.cols:after{content:"";display:block;clear:both}
.top{height:30px;line-height:30px;background:#e7edf5;font-size:12px;overflow:hidden}
.top li{float:left;padding:0 8px}
.head{height:90px;background:#fff;overflow:hidden}
.head .name{float:left;font-size:30px;line-height:90px;color:#0d3d77}
.head form{float:right;margin-top:28px}
.head input{width:200px;height:32px;font-size:14px;border:1px solid #b6c2d1}
.head button{height:34px;width:70px;font-size:14px;background:#1a4f8b;color:#fff;border:0}
.nav{height:44px;background:linear-gradient(#4d8fd6,#1a5fb0)}
.nav li{float:left;width:120px;text-align:center;font-size:16px;line-height:44px}
.nav a{color:#fff;display:block}
.path{font-size:12px;height:36px;line-height:36px;color:#777}
.side{float:left;width:280px}
.main{float:right;width:900px}
.block{background:#fff;border:1px solid #dbe2ea;margin-bottom:12px}
.title{height:40px;line-height:40px;border-bottom:2px solid #1a4f8b;position:relative;background:linear-gradient(#fff,#e6edf6)}
.title h2{float:left;font-size:18px;padding:0 14px;color:#0d3d77}
.title .more{position:absolute;right:12px;top:0;font-size:12px;color:#6f87a5}
.list{padding:8px 14px}
.list li{height:30px;line-height:30px;overflow:hidden;border-bottom:1px dotted #ccd5e0}
.list a{float:left;width:75%;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
.list .date{float:right;font-size:12px;color:#999}
.cols .col{float:left;width:33.33%}
.card{margin:10px;border:1px solid #e3e8ef;height:150px;overflow:hidden}
.card h3{font-size:16px;line-height:24px;padding:8px 10px 0}
.card p{font-size:13px;line-height:20px;padding:6px 10px;height:80px;overflow:hidden}
.card .foot{font-size:12px;padding:0 10px;color:#aaa}
.table{padding:12px}
table{width:100%;border-collapse:collapse;font-size:13px}
caption{font-size:14px;line-height:32px}
th,td{border:1px solid #d5dde7;padding:6px 8px;text-align:left}
th{background:#eef3f9}
.article{padding:14px 20px}
.article h3{font-size:20px;line-height:32px}
.article p{font-size:16px;line-height:28px;text-indent:2em;margin-bottom:10px}
.article .note{font-size:.875rem;line-height:1.5;color:#666}
.form{padding:12px 14px}
.form .row{height:38px;line-height:38px}
.form label{float:left;width:90px;font-size:13px}
.form input,.form select{float:left;width:170px;height:28px;margin-top:4px;font-size:13px}
.form button{height:32px;width:100px;font-size:14px}
.badge{display:inline-block;height:18px;line-height:18px;padding:0 6px;font-size:12px;background:#f60;color:#fff;overflow:hidden}
.tabs{height:36px;overflow:hidden;background:#eef3f9}
.tabs span{float:left;width:96px;height:36px;line-height:36px;text-align:center;font-size:14px}
.feed{height:240px;overflow-y:auto;padding:6px 14px;font-size:13px;color:#888}
.feed li{line-height:22px}
.tip{font-size:1rem;line-height:1.5;padding:6px 14px;background:#f90;color:#fff}
.bottom{background:#0d3d77;color:#fff;padding:16px 0;font-size:12px;line-height:22px;text-align:center}
.bottom a{color:#fff}
`;
