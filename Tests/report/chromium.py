"""A headless Chromium, driven by its DevTools protocol through two pipes: nothing but Python is needed."""

import base64
import json
import os
import select
import subprocess
import tempfile
import time

import proofs

SECONDS = 60
KEYS = {
    "Enter": ("Enter", 13, "\r"), "Space": (" ", 32, " "), "Tab": ("Tab", 9, ""), "ArrowDown": ("ArrowDown", 40, ""),
    "Escape": ("Escape", 27, "")}


class Browser:
    """The program; pages are opened in it."""

    def __init__(self):
        self.profile = tempfile.TemporaryDirectory(prefix="report-chromium-", ignore_cleanup_errors=True)
        from_browser, to_me = os.pipe()
        from_me, to_browser = os.pipe()

        def as_three_and_four():
            # Numbers above both, so that one does not take the place of the other.
            ends = [os.dup2(end, number) for end, number in ((from_me, 50), (to_me, 51))]
            for end, number in zip(ends, (3, 4)):
                os.dup2(end, number)
                os.close(end)

        self.process = subprocess.Popen(
            ["chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--remote-debugging-pipe",
             "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--hide-scrollbars",
             "--force-device-scale-factor=1", f"--user-data-dir={self.profile.name}", "about:blank"],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, close_fds=False,
            preexec_fn=as_three_and_four)
        os.close(from_me)
        os.close(to_me)
        self.reader, self.writer = from_browser, to_browser
        self.buffer, self.number, self.answers, self.pages = b"", 0, {}, {}
        self.version = self.call("Browser.getVersion")["product"]

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.profile.cleanup()

    def call(self, method, session=None, **parameters):
        """Calls a method of the protocol; what it answers."""
        self.number += 1
        number = self.number
        message = {"id": number, "method": method, "params": parameters} | ({"sessionId": session} if session else {})
        data = json.dumps(message).encode() + b"\0"
        while data:
            data = data[os.write(self.writer, data):]
        end = time.monotonic() + SECONDS
        while number not in self.answers:
            self.receive(end - time.monotonic(), method)
        answer = self.answers.pop(number)
        proofs.require("error" not in answer, f"{method}: {answer.get('error')}")
        return answer["result"]

    def receive(self, seconds, what):
        """Takes what has come; events go to their pages."""
        ready, _, _ = select.select([self.reader], [], [], max(0, seconds))
        proofs.require(ready, f"{what}: chromium does not answer within {SECONDS} s")
        data = os.read(self.reader, 1 << 20)
        proofs.require(data, f"{what}: chromium has ended")
        *messages, self.buffer = (self.buffer + data).split(b"\0")
        for message in map(json.loads, messages):
            if "id" in message:
                self.answers[message["id"]] = message
            elif page := self.pages.get(message.get("sessionId")):
                page.take(message["method"], message["params"])

    def open(self, path, **options):
        return Page(self, path, **options)


class Page:
    """A file that is open, with all that the browser had to say of it."""

    def __init__(self, browser, path, *, dark=False, width=1280, height=900):
        self.browser = browser
        self.url = f"file://{path}"
        self.messages, self.requests, self.is_loaded = [], [], False
        self.target = browser.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = browser.call("Target.attachToTarget", targetId=self.target, flatten=True)["sessionId"]
        browser.pages[self.session] = self
        for domain in ("Page", "Runtime", "Log", "Network", "DOM", "Accessibility"):
            self.call(f"{domain}.enable")
        self.size(width, height)
        self.media(dark=dark)
        start = time.monotonic()
        self.call("Page.navigate", url=self.url)
        end = start + SECONDS
        while not self.is_loaded:
            browser.receive(end - time.monotonic(), f"{path}: loading")
        self.seconds = time.monotonic() - start

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.browser.pages.pop(self.session, None)
        self.browser.call("Target.closeTarget", targetId=self.target)

    def call(self, method, **parameters):
        return self.browser.call(method, self.session, **parameters)

    def take(self, method, event):
        if method == "Page.loadEventFired":
            self.is_loaded = True
        elif method == "Runtime.exceptionThrown":
            details = event["exceptionDetails"]
            self.messages.append(details.get("exception", {}).get("description", details["text"]))
        elif method == "Runtime.consoleAPICalled" and event["type"] in ("error", "warning", "assert"):
            self.messages.append(" ".join(str(value.get("value", value.get("description"))) for value in event["args"]))
        elif method == "Log.entryAdded" and event["entry"]["level"] in ("error", "warning"):
            self.messages.append(event["entry"]["text"])
        elif method == "Network.requestWillBeSent" and event["request"]["url"] != self.url:
            if not event["request"]["url"].startswith("data:"):
                self.requests.append(event["request"]["url"])

    # What is on the page

    def value(self, expression):
        """The value of an expression of JavaScript; promises are waited for."""
        answer = self.call("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        proofs.require("exceptionDetails" not in answer, f"{expression}: {answer.get('exceptionDetails')}")
        return answer["result"].get("value")

    def settle(self):
        """Waits until what is due at the next frames was drawn."""
        self.value("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 30))))")

    def text(self, selector):
        return self.value(f"document.querySelector({json.dumps(selector)})?.textContent")

    def box(self, selector):
        """Where an element is in the window, scrolled into it."""
        element = f"document.querySelector({json.dumps(selector)})"
        proofs.require(self.value(f"!!{element}"), f"there is no element {selector}")
        self.value(f"{element}.scrollIntoView({{block: 'center', behavior: 'instant'}})")
        self.settle()
        return self.value(f"(({{x, y, width, height}}) => ({{x, y, width, height}}))({element}.getBoundingClientRect())")

    # What a person does

    def click(self, selector):
        box = self.box(selector)
        x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
        self.mouse("mouseMoved", x, y, 0)
        self.mouse("mousePressed", x, y)
        self.mouse("mouseReleased", x, y)
        self.settle()

    def drag(self, x, start, end):
        """Presses at one height, moves, and releases at another."""
        self.mouse("mouseMoved", x, start, 0)
        self.mouse("mousePressed", x, start)
        for step in range(1, 6):
            self.mouse("mouseMoved", x, start + (end - start) * step / 5)
        self.mouse("mouseReleased", x, end)
        self.settle()

    def mouse(self, kind, x, y, buttons=1):
        button = "left" if buttons else "none"
        self.call("Input.dispatchMouseEvent", type=kind, x=x, y=y, button=button, buttons=buttons, clickCount=1)

    def focus(self, selector):
        self.value(f"document.querySelector({json.dumps(selector)}).focus()")

    def key(self, name):
        key, code, text = KEYS[name]
        common = {"key": key, "code": name, "windowsVirtualKeyCode": code}
        self.call("Input.dispatchKeyEvent", type="keyDown", text=text, **common)
        self.call("Input.dispatchKeyEvent", type="keyUp", **common)
        self.settle()

    def type(self, text):
        self.call("Input.insertText", text=text)
        self.settle()

    # How it looks

    def size(self, width, height):
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)

    def media(self, *, dark=False):
        self.call("Emulation.setEmulatedMedia", features=[
            {"name": "prefers-color-scheme", "value": "dark" if dark else "light"},
            {"name": "prefers-reduced-motion", "value": "reduce"}])

    def screenshot(self, path, most=12_000):
        """A picture of the whole page, or of its beginning."""
        height = self.value("document.documentElement.scrollHeight")
        self.size(1280, min(height, most))
        self.settle()
        self.settle()
        data = self.call("Page.captureScreenshot", format="png")["data"]
        path.write_bytes(base64.b64decode(data))
        self.size(1280, 900)

    def pdf(self):
        return base64.b64decode(self.call("Page.printToPDF", printBackground=True)["data"])
