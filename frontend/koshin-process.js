import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';

/** A BPMN diagram, read only, with a token on each activity that waits. */
class KoshinProcess extends HTMLElement {
  async show(xml, active, nowText, endedText) {
    this.close();
    const canvasHost = document.createElement('div');
    canvasHost.style.height = '100%';
    this.replaceChildren(canvasHost);
    this.viewer = new NavigatedViewer({ container: canvasHost });
    await this.viewer.importXML(xml);
    const canvas = this.viewer.get('canvas');
    const registry = this.viewer.get('elementRegistry');
    const overlays = this.viewer.get('overlays');
    const names = [];
    for (const id of active) {
      const element = registry.get(id);
      if (!element) continue;
      names.push(element.businessObject.name || id);
      canvas.addMarker(id, 'koshin-token');
      overlays.add(id, { position: { top: -14, right: 14 }, html: '<div class="koshin-token-mark"></div>' });
    }
    this.setAttribute('aria-label', names.length ? nowText.replace('{0}', names.join('、')) : endedText);
    this.fit = () => canvas.zoom('fit-viewport', 'auto');
    this.fit();
    this.observer = new ResizeObserver(() => {
      canvas.resized();
      this.fit();
    });
    this.observer.observe(this);
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
