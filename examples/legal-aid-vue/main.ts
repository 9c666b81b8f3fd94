import { createApp, defineComponent, h, ref } from 'vue';
import { LegalAid } from './legal-aid.js';

const Service = defineComponent(() => {
  const view = ref<string>();
  return () => [
    h(LegalAid, { intake: '/legal-aid', region: '222426', onOpen: (opened: string | undefined) => (view.value = opened) }),
    h('p', { role: 'status' }, view.value && `open ${view.value}`),
  ];
});

const App = defineComponent(() => {
  const isShown = ref(false);
  return () => [
    h('h1', '申请法律援助'),
    h('button', { type: 'button', 'aria-expanded': isShown.value, onClick: () => (isShown.value = !isShown.value) }, '网上办理'),
    isShown.value ? h(Service) : undefined,
  ];
});

createApp(App).mount('#app');
