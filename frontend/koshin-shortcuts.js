const TYPING = 'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable], vaadin-combo-box, vaadin-select, vaadin-date-picker, vaadin-menu-bar';

/** Tells the server of single keys, unless somebody types, composes, or looks at a dialog. */
class KoshinShortcuts extends HTMLElement {
  keys = [];

  connectedCallback() {
    this.style.display = 'none';
    this.listener = (event) => this.onKey(event);
    document.addEventListener('keydown', this.listener);
  }

  disconnectedCallback() {
    document.removeEventListener('keydown', this.listener);
  }

  listenTo(keys) {
    this.keys = keys.split(' ').filter((key) => key);
  }

  onKey(event) {
    if (event.isComposing || event.keyCode === 229 || event.defaultPrevented || event.repeat) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.composedPath().some((node) => node instanceof Element && node.matches(TYPING))) return;
    if (document.querySelector('vaadin-dialog-overlay[opened], vaadin-confirm-dialog-overlay[opened]')) return;
    const key = event.key.toLowerCase();
    if (!this.keys.includes(key)) return;
    event.preventDefault();
    this.$server.pressed(key);
  }
}

customElements.define('koshin-shortcuts', KoshinShortcuts);
