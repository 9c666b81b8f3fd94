// A demonstration: the form checks itself and shows a message. Nothing is sent and nothing is stored.
const form = document.querySelector('#consultation');
const done = document.querySelector('#done');

const messages = {
  name: '请填写怎样称呼您，例如“李女士”。',
  phone: '请填写 7 到 12 位数字的电话号码，我们才能答复您。',
  matter: '请选择一个事项；没有合适的，请选“其他事项”。',
  story: '请用至少 20 个字说明发生了什么事。',
  truth: '请确认以上内容属实。',
};

function showError(control, text) {
  const error = document.querySelector(`#${control.id}-error`);
  error.textContent = text;
  error.hidden = text === '';
  if (text) control.setAttribute('aria-invalid', 'true');
  else control.removeAttribute('aria-invalid');
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  done.textContent = '';
  const wrong = Object.keys(messages)
    .map((id) => document.querySelector(`#${id}`))
    .filter((control) => {
      const isWrong = !control.checkValidity() || (control.id === 'story' && control.value.trim().length < 20);
      showError(control, isWrong ? messages[control.id] : '');
      return isWrong;
    });
  if (wrong.length > 0) wrong[0].focus();
  else done.textContent = '示例网站：内容已检查，没有发送到任何地方，也没有保存。需要法律帮助，请拨打 12348。';
});

form.addEventListener('reset', () => {
  done.textContent = '';
  for (const id of Object.keys(messages)) showError(document.querySelector(`#${id}`), '');
});

const identity = document.querySelector('#identity');
document.querySelector('#show-identity').addEventListener('change', (event) => {
  identity.type = event.target.checked ? 'text' : 'password';
});

const hours = document.querySelector('#hours');
hours.addEventListener('input', () => {
  document.querySelector('#hours-value').textContent = `${hours.value} 点左右`;
});
