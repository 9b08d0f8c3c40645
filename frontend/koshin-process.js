import Viewer from 'bpmn-js/lib/Viewer';
import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';

/** Below this its words cannot be read; what does not fit is scrolled to. */
const SMALLEST = 0.9;
const MARGIN = 20;

/** A BPMN diagram, read only, with a token on each activity that waits and the times beside. */
class KoshinProcess extends HTMLElement {
  async show(xml, active, times, nowText, endedText) {
    this.close();
    const host = document.createElement('div');
    this.replaceChildren(host);
    this.viewer = new Viewer({ container: host });
    await this.viewer.importXML(xml);
    const canvas = this.viewer.get('canvas');
    const registry = this.viewer.get('elementRegistry');
    const overlays = this.viewer.get('overlays');
    const waiting = active.map((id) => registry.get(id)).filter((element) => element);
    for (const element of waiting) {
      canvas.addMarker(element.id, 'koshin-token');
      overlays.add(element.id, { position: { top: -14, right: 14 }, html: '<div class="koshin-token-mark"></div>' });
    }
    for (const [id, text] of Object.entries(times)) {
      const element = registry.get(id);
      if (element) this.addTime(overlays, element, text);
    }
    const names = waiting.map((element) => element.businessObject.name || element.id);
    this.setAttribute('aria-label', names.length ? nowText.replace('{0}', names.join('、')) : endedText);
    const { inner } = canvas.viewbox();
    const view = {
      x: inner.x - MARGIN,
      y: inner.y - MARGIN,
      width: inner.width + 2 * MARGIN,
      height: inner.height + 2 * MARGIN,
    };
    this.fit = () => this.resize(host, canvas, view);
    this.fit();
    this.goTo(view, waiting[0]);
    this.observer = new ResizeObserver(() => this.fit());
    this.observer.observe(this);
  }

  /** Under the name of a timer; on the upper edge of an activity. */
  addTime(overlays, element, text) {
    const mark = document.createElement('div');
    mark.className = 'koshin-process-time';
    mark.textContent = text;
    if (element.labelTarget || !element.label) {
      overlays.add(element.id, { position: { top: 4, left: 24 }, html: mark });
    } else {
      const middle = element.label.width / 2;
      overlays.add(element.label.id, { position: { bottom: 0, left: middle }, html: mark });
      mark.classList.add('koshin-process-due');
    }
  }

  resize(host, canvas, view) {
    this.scale = Math.min(1, Math.max(SMALLEST, this.clientWidth / view.width));
    host.style.width = `${view.width * this.scale}px`;
    host.style.height = `${view.height * this.scale}px`;
    canvas.resized();
    canvas.viewbox(view);
  }

  /** Lets the token be seen first; the beginning where there is none. */
  goTo(view, element) {
    if (!element) return;
    this.scrollLeft = (element.x + element.width / 2 - view.x) * this.scale - this.clientWidth / 2;
    this.scrollTop = (element.y + element.height / 2 - view.y) * this.scale - this.clientHeight / 2;
  }

  close() {
    this.observer?.disconnect();
    this.viewer?.destroy();
    this.viewer = undefined;
  }

  disconnectedCallback() {
    this.close();
  }
}

customElements.define('koshin-process', KoshinProcess);
