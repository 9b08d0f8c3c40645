import Viewer from 'bpmn-js/lib/Viewer';
import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';

/** Below this its words cannot be read; what does not fit is scrolled to. */
const SMALLEST = 0.9;
const MARGIN = 20;
const TOKEN = { width: 28, height: 28 };
const DATE = { width: 84, height: 19 };

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
      const position = this.spot(registry, element, TOKEN, [[1, 0], [1, 1], [0, 0], [0, 1]], -TOKEN.width / 2);
      overlays.add(element.id, { position, html: '<div class="koshin-token-mark"></div>' });
    }
    for (const [id, text] of Object.entries(times)) {
      const element = registry.get(id);
      if (element) this.addTime(registry, overlays, element, text);
    }
    const names = waiting.map((element) => element.businessObject.name || element.id);
    const comma = document.documentElement.lang.startsWith('ja') ? '、' : ', ';
    this.setAttribute('aria-label', names.length ? nowText.replace('{0}', names.join(comma)) : endedText);
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

  /** Under the name of an event; within an activity. */
  addTime(registry, overlays, element, text) {
    const mark = document.createElement('div');
    mark.className = 'koshin-process-time';
    mark.textContent = text;
    const name = element.label && registry.getGraphics(element.label).querySelector('text');
    if (name) {
      mark.classList.add('koshin-process-due');
      const position = { top: name.getBBox().height + 1, left: element.label.width / 2 };
      overlays.add(element.label.id, { position, html: mark });
    } else {
      const position = this.spot(registry, element, DATE, [[0.5, 1], [0.5, 0], [1, 0], [1, 1]], 4);
      overlays.add(element.id, { position, html: mark });
    }
  }

  /** The first of some places, given as shares of width and height, where nothing of the element is. */
  spot(registry, element, size, shares, inset) {
    const name = registry.getGraphics(element).querySelector('.djs-visual > text');
    const taken = (element.attachers || []).map((event) => ({
      x: event.x - element.x,
      y: event.y - element.y,
      width: event.width,
      height: event.height,
    }));
    if (name && inset > 0) taken.push(name.getBBox());
    const spots = shares.map(([x, y]) => ({
      left: inset + x * (element.width - size.width - 2 * inset),
      top: inset + y * (element.height - size.height - 2 * inset),
    }));
    const free = (at) =>
      taken.every(
        (box) =>
          at.left + size.width <= box.x ||
          box.x + box.width <= at.left ||
          at.top + size.height <= box.y ||
          box.y + box.height <= at.top,
      );
    return spots.find(free) || spots[0];
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
