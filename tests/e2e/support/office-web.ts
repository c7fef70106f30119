/**
 * Plays the page of Excel on the web towards office.js, over the messages that both exchange. `playExcel` is carried
 * into the browser as text: it may use nothing from outside itself.
 */

export interface ExcelPage {
  /** Address of the add-in's page. */
  addin: string;
  /** Requirement sets and their versions, as Excel tells them to office.js. */
  requirements: Record<string, string>;
  width: number;
  height: number;
}

/** What the played page keeps, as `window.excelPage`. */
export interface PlayedExcel {
  /** Names of messages and numbers of methods that this page does not know. */
  unknown: string[];
  /** Addresses that the add-in wanted shown in a little window. */
  dialogs: string[];
  /** Ids of ribbon commands that said they had ended. */
  completed: string[];
  /** Names of events that the add-in listens to. */
  listening(): string[];
  /** Tells the add-in of an event; false where it does not listen. */
  tell(event: string, data: unknown): boolean;
}

type Message = Record<string, unknown> & {
  _actionName: string;
  _actionType: number;
  _data: Record<string, unknown> | null;
};

export function playExcel({ addin, requirements, width, height }: ExcelPage): void {
  const [INVOKE, REGISTER, UNREGISTER] = [0, 1, 2];
  const [SAVE_SETTINGS, LOAD_SETTINGS, RICH_API, COMMAND_DONE] = [76, 75, 93, 94];
  const EXCEL_ON_THE_WEB = 16;
  const conversation = `c${Math.random().toString(36).slice(2)}`;
  const here = location.origin + location.pathname;
  const hostInfo = (mode: string): string => `Excel$Web$16.01$zh-CN$correlation$${mode}$$0`;
  let settings: unknown = [];
  const listeners = new Map<string, { message: Message; source: Window; origin: string }>();
  const played: PlayedExcel = {
    unknown: [],
    dialogs: [],
    completed: [],
    listening: () => [...listeners.keys()],
    tell(event, data) {
      const listener = listeners.get(event);
      if (listener) reply(listener, data, 1);
      return listener !== undefined;
    },
  };
  const answerExcel = (window as unknown as { answerExcel(text: string): Promise<string | null> }).answerExcel;
  Object.assign(window, { excelPage: played });

  function reply(to: { message: Message; source: Window; origin: string }, data: unknown, responseType = 0): void {
    const { message, source, origin } = to;
    const answer = {
      _messageType: 1,
      _actionName: message._actionName,
      _conversationId: message._conversationId,
      _correlationId: message._correlationId,
      _origin: location.origin,
      _data: data,
      _errorCode: 0,
      _responseType: responseType,
      _serializerVersion: 1,
    };
    source.postMessage(JSON.stringify(answer), origin);
  }

  const done = (more: object = {}): object => ({ Version: 1, Error: 0, ...more });

  const context = (): object => ({
    _id: 'add-in',
    _appName: EXCEL_ON_THE_WEB,
    _appVersion: '16.01',
    _appUILocale: 'zh-CN',
    _dataLocale: 'zh-CN',
    _docUrl: 'https://county.example/book.xlsx',
    _clientMode: 1,
    _settings: settings,
    _reason: 'documentOpened',
    _osfControlType: 1,
    _eToken: '',
    _correlationId: 'correlation',
    _appInstanceId: 'add-in',
    _appMinorVersion: 1,
    _requirementMatrix: JSON.stringify(requirements),
    _hostFullVersion: '16.0.1',
    _clientWindowHeight: height,
    _clientWindowWidth: width,
    _addinName: 'jibantong',
    _appDomains: [],
    _dialogRequirementMatrix: '{}',
    _featureGates: {},
    _initialDisplayMode: 2,
  });

  async function method(data: Record<string, unknown>): Promise<object | null> {
    const id = (data.DdaMethod as { DispatchId: number }).DispatchId;
    if (id === RICH_API) {
      const text = await answerExcel((data.ArrayData as unknown[])[4] as string);
      return text === null ? null : done({ Data: [200, ['Content-Type', 'application/json'], text] });
    }
    if (id === SAVE_SETTINGS) {
      settings = (data.DdaSettingsMethod as { Properties?: unknown } | undefined)?.Properties ?? settings;
      return done();
    }
    if (id === LOAD_SETTINGS) return done({ Properties: settings });
    if (id === COMMAND_DONE) {
      played.completed.push(JSON.stringify(data.ArrayData ?? data));
      return done();
    }
    played.unknown.push(`method ${id}`);
    return { Version: 1, Error: 5000 };
  }

  function frame(address: string, mode: string, conversationId: string): HTMLIFrameElement {
    const element = document.createElement('iframe');
    // In its name the frame carries what office.js needs, so that the page's address stays that of the manifest.
    element.name = JSON.stringify({
      baseFrameName: conversationId,
      hostInfo: hostInfo(mode),
      xdmInfo: `${conversationId}|add-in|${here}`,
      serializerVersion: 1,
      flights: '[]',
    });
    element.src = address;
    element.style.cssText = `border:0;width:${width}px;height:${height}px`;
    document.body.append(element);
    return element;
  }

  let dialog: HTMLIFrameElement | null = null;

  window.addEventListener('message', (event: MessageEvent<string>) => {
    let message: Message;
    try {
      message = JSON.parse(event.data) as Message;
    } catch {
      played.unknown.push('a message that is no JSON');
      return;
    }
    if (message._messageType !== 0) return;
    const from = { message, source: event.source as Window, origin: event.origin };
    const name = message._actionName;
    if (message._actionType === REGISTER) {
      // The little window loads office.js too: what it registers is its own.
      if (message._conversationId === conversation) listeners.set(name, from);
      if (name === 'dialogMessageReceived') {
        const { url } = JSON.parse(message._data!.targetId as string) as { url: string };
        played.dialogs.push(url);
        dialog = frame(url, 'isDialog', `${conversation}-dialog`);
      }
      reply(from, done());
    } else if (message._actionType === UNREGISTER) {
      if (message._conversationId === conversation) listeners.delete(name);
      if (name === 'dialogMessageReceived') dialog?.remove();
      reply(from, done());
    } else if (message._actionType !== INVOKE) played.unknown.push(name);
    else if (name === 'ContextActivationManager_getAppContextAsync') reply(from, context());
    else if (name === 'ContextActivationManager_notifyHost') reply(from, null);
    else if (name === 'executeMethod') {
      void method(message._data!).then((answer) => {
        // No answer at all where the host has fallen silent.
        if (answer) reply(from, answer);
      });
    } else {
      played.unknown.push(name);
      reply(from, null);
    }
  });

  document.body.style.margin = '0';
  frame(addin, '', conversation);
}
