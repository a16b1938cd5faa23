/** Runs before the first paint, so that a chosen theme never flashes. As text: its hash stands in the CSP. */
export const themeBoot =
  "try{var t=localStorage.getItem('theme');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch{}";
