"""Accounts: administered, suspended, deleted, handed over; signing in with cookies and a second factor."""

from __future__ import annotations

import uuid
from collections.abc import Iterator

import httpx
import pytest

from kiteworks_sandbox import Account, Sandbox
from kiteworks_sandbox.dates import now
from kiteworks_sandbox.oauth.totp import code_at
from tests.sandbox.people import NewPerson, Person, codes, guest, new_person, owner
from tests.sandbox.support import Flow, Page, client, sign_in

__all__ = ["guest", "new_person", "owner"]


def address() -> str:
    return f"{uuid.uuid4()}@people.example"


def create(admin_api: httpx.Client, **body: object) -> str:
    made = admin_api.post("/rest/admin/users?returnEntity=true", json={"email": address(), **body})
    assert made.status_code == 201, made.text
    return str(made.json()["id"])


class TestAdministering:
    def test_a_sequence(self, admin_api: httpx.Client) -> None:
        email = address()
        body = {"email": email.upper(), "name": "Ann", "verified": "false", "sendNotification": "false"}
        made = admin_api.post("/rest/admin/users", json=body)
        assert (made.status_code, made.content) == (201, b"")
        number = made.headers["x-accellion-location"].rpartition("/")[2]
        place = f"/rest/admin/users/{number}"
        seen = admin_api.get(place).json()
        assert (seen["email"], seen["name"], seen["verified"], seen["deleted"]) == (
            email,
            "Ann",
            False,
            False,
        )
        assert codes(admin_api.post("/rest/admin/users", json=body)) == ["409", "ERR_ENTITY_EXISTS"]
        changed = admin_api.put(place, json={"name": "Anna", "verified": True})
        assert (changed.json()["name"], changed.json()["verified"]) == ("Anna", True)
        assert admin_api.get(place).json()["name"] == "Anna"
        assert admin_api.delete(place).status_code == 204
        seen = admin_api.get(place).json()
        assert (seen["deleted"], seen["active"]) == (True, False)
        assert codes(admin_api.delete(place)) == ["403", "ERR_ACCESS_USER"]
        assert codes(admin_api.put(place, json={"name": "x"})) == ["403", "ERR_ACCESS_USER"]

    def test_lists_are_filtered(self, admin_api: httpx.Client) -> None:
        mark = uuid.uuid4().hex
        people = {name: create(admin_api, email=f"{name}@{mark}.example") for name in ("a", "b", "c")}
        admin_api.delete(f"/rest/admin/users/{people['a']}")
        admin_api.put(f"/rest/admin/users/{people['b']}", json={"suspended": True})

        def found(**query: str) -> list[str]:
            params = {"email:contains": mark, "orderBy": "email:asc", **query}
            answer = admin_api.get("/rest/admin/users", params=params).json()
            assert answer["metadata"]["total"] == len(answer["data"])
            return [one["name"] for one in answer["data"]]

        assert found() == ["a", "b", "c"]
        assert found(deleted="true") == ["a"]
        assert found(deleted="false") == ["b", "c"]
        assert found(suspended="true") == ["b"]
        assert found(active="true") == ["b", "c"]
        assert found(isRecipient="true") == []
        assert found(allowsCollaboration="true", orderBy="email:desc") == ["c", "b", "a"]
        assert found(email=f"c@{mark}.example") == ["c"]
        page = admin_api.get(
            "/rest/admin/users", params={"email:contains": mark, "limit": 2, "offset": 2}
        ).json()
        assert (len(page["data"]), page["metadata"]["total"]) == (1, 3)

    @pytest.mark.parametrize("path", ["/rest/admin/users", "/rest/users"])
    @pytest.mark.parametrize("email", ["nobody", "a@b", "a b@c.example", ""])
    def test_addresses_are_checked(self, admin_api: httpx.Client, path: str, email: str) -> None:
        assert codes(admin_api.post(path, json={"email": email}))[:1] == ["422"]

    def test_programs_create_accounts_without_the_admin_path(self, api: httpx.Client) -> None:
        body = {"email": address(), "verified": "false", "sendNotification": "false"}
        made = api.post("/rest/users?returnEntity=true", json=body)
        assert (made.status_code, made.json()["verified"]) == (201, False)
        assert api.get(f"/rest/users/{made.json()['id']}").json()["email"] == body["email"]

    def test_many_are_deleted(self, admin_api: httpx.Client) -> None:
        ids = [create(admin_api) for _ in range(3)]
        refused = admin_api.delete("/rest/users", params={"id:in": f"{ids[0]},unknown"})
        assert codes(refused) == ["403", "ERR_ACCESS_USER"]
        assert admin_api.get(f"/rest/admin/users/{ids[0]}").json()["deleted"] is False
        query = {"id:in": f"{ids[0]},unknown,{ids[1]}", "partialSuccess": "true"}
        assert admin_api.delete("/rest/users", params=query).status_code == 204
        deleted = [admin_api.get(f"/rest/admin/users/{one}").json()["deleted"] for one in ids]
        assert deleted == [True, True, False]

    def test_administrators_do_not_delete_or_suspend_themselves(self, admin_api: httpx.Client) -> None:
        place = f"/rest/admin/users/{admin_api.get('/rest/users/me').json()['id']}"
        assert codes(admin_api.delete(place)) == ["403", "ERR_ACCESS_USER"]
        assert codes(admin_api.put(place, json={"suspended": True})) == ["403", "ERR_ACCESS_USER"]

    def test_a_blank_name_is_refused(self, admin_api: httpx.Client, guest: Person) -> None:
        place = f"/rest/admin/users/{guest.id}"
        name = admin_api.get(place).json()["name"]
        for blank in ("", "  "):
            assert codes(admin_api.put(place, json={"name": blank})) == ["422", "ERR_INPUT_REQUIRED"]
            assert codes(guest.api.put("/rest/users/me", json={"name": blank})) == [
                "422",
                "ERR_INPUT_REQUIRED",
            ]
        assert admin_api.get(place).json()["name"] == name

    def test_addresses_are_migrated(self, admin_api: httpx.Client) -> None:
        old, new, taken = address(), address(), address()
        number, other = create(admin_api, email=old), create(admin_api, email=taken)
        place = "/rest/admin/users/migrateEmails"
        change = {"users": [{"oldEmail": old, "newEmail": new}]}
        moved = admin_api.post(f"{place}?returnEntity=true", json=change)
        assert [one["email"] for one in moved.json()["data"]] == [new]
        assert codes(admin_api.post(place, json=change)) == ["403", "ERR_ACCESS_USER"]
        again = {"users": [{"oldEmail": new, "newEmail": taken}]}
        assert codes(admin_api.post(place, json=again)) == ["422", "ERR_INPUT_INVALID_EMAIL"]
        assert admin_api.post(place, json={**again, "deleteIfExists": True}).status_code == 200
        assert admin_api.get(f"/rest/admin/users/{number}").json()["email"] == taken
        assert admin_api.get(f"/rest/admin/users/{other}").json()["deleted"] is True
        lines = f"oldEmail,newEmail\n{taken},{old}\n"
        moved = admin_api.post(
            "/rest/admin/users/migrateEmailsCsv", files={"body": ("emails.csv", lines.encode())}
        )
        assert moved.status_code == 200
        assert admin_api.get(f"/rest/admin/users/{number}").json()["email"] == old

    def test_accounts_are_imported(self, admin_api: httpx.Client) -> None:
        known, new = address(), address()
        create(admin_api, email=known, name="Before")
        lines = f"Email,Name\n{known},After\n{new},New\nnobody,Bad\n".encode()

        def send(**form: str) -> httpx.Response:
            return admin_api.post(
                "/rest/admin/users/actions/import", data=form, files={"content": ("users.csv", lines)}
            )

        assert codes(send(updateIfExists="true")) == ["422", "ERR_INPUT_INVALID_FORMAT"]
        assert admin_api.get("/rest/admin/users", params={"email": new}).json()["data"] == []
        done = send(updateIfExists="true", partialSuccess="true").json()
        assert (done["added_users"], done["updated_users"], done["failed_ids"]) == (1, 1, ["nobody"])
        names = [
            admin_api.get("/rest/admin/users", params={"email": one}).json()["data"][0]["name"]
            for one in (known, new)
        ]
        assert names == ["After", "New"]


class TestEndingAccounts:
    @pytest.mark.parametrize("change", [{"suspended": "true"}, {"deactivated": True}])
    def test_they_are_signed_out_until_it_ends(
        self, box: Sandbox, admin_api: httpx.Client, guest: Person, change: dict[str, object]
    ) -> None:
        place = f"/rest/admin/users/{guest.id}"
        admin_api.put(place, json={"password": "secret"})
        assert admin_api.put(place, json=change).status_code == 200
        assert codes(guest.api.get("/rest/users/me")) == ["401", "ERR_AUTH_UNAUTHORIZED"]
        with client(box) as browser:
            body = {"username": guest.email, "password": "secret"}
            assert browser.post("/rest/users/actions/login", json=body).status_code == 401
        admin_api.put(place, json=dict.fromkeys(change, False))
        assert guest.api.get("/rest/users/me").status_code == 200

    def test_they_get_no_tokens(self, box: Sandbox, admin_api: httpx.Client, guest: Person) -> None:
        place = f"/rest/admin/users/{guest.id}"
        admin_api.put(place, json={"password": "secret"})
        flow = Flow(box, box.register_application(name=f"Ended {guest.id}"))
        with client(box) as browser:
            sign_in(browser, Account(guest.email, "secret"))
            code = flow.answer(browser)["code"][0]
            token = flow.redeem(browser, flow.answer(browser)["code"][0]).json()["refresh_token"]
            admin_api.put(place, json={"suspended": True})
            for refused in (flow.redeem(browser, code), flow.refresh(browser, token)):
                assert (refused.status_code, refused.json()["error"]) == (400, "invalid_grant")
                assert "suspended" in refused.json()["error_description"]
            admin_api.put(place, json={"suspended": False})
            assert flow.refresh(browser, token).status_code == 200

    def test_deletion_hands_content_over(self, owner: Person, guest: Person, admin_api: httpx.Client) -> None:
        folder = owner.make_folder("Work")
        file = owner.make_file(folder, "kept.txt")
        heir_folder = guest.make_folder("Work")
        query = {"retainData": "true", "retainToUser": guest.id}
        missing = admin_api.delete(f"/rest/admin/users/{owner.id}", params={"retainData": "true"})
        assert codes(missing) == ["422", "ERR_INPUT_REQUIRED"]
        assert admin_api.delete(f"/rest/admin/users/{owner.id}", params=query).status_code == 204
        assert codes(owner.api.get("/rest/users/me")) == ["401", "ERR_AUTH_UNAUTHORIZED"]
        assert guest.api.get(f"/rest/files/{file}").json()["path"] == "Work (1)/kept.txt"
        assert guest.api.get(f"/rest/folders/{heir_folder}").json()["name"] == "Work"
        assert guest.api.get("/rest/users/me/quota").json()["folder_quota_used"] == len(b"content")

    def test_deletion_removes_what_is_not_shared(
        self, owner: Person, guest: Person, admin_api: httpx.Client
    ) -> None:
        alone, shared = owner.make_folder("Alone"), owner.make_folder("Shared")
        file, kept = owner.make_file(alone), owner.make_file(shared)
        owner.share(shared, "Downloader", guest)
        admin_api.delete(f"/rest/admin/users/{owner.id}", params={"deleteUnsharedData": "true"})
        assert guest.api.get(f"/rest/files/{kept}/content").content == b"content"
        assert guest.api.get(f"/rest/files/{file}").status_code == 403

    def test_roles_pass_to_the_heir(
        self, owner: Person, guest: Person, new_person: NewPerson, admin_api: httpx.Client
    ) -> None:
        folder, heir = owner.make_folder(), new_person()
        owner.share(folder, "Collaborator", guest)
        owner.share(folder, "Viewer", heir)
        query = {"retainPermissionToSharedData": "true", "retainToUser": heir.id}
        admin_api.delete(f"/rest/admin/users/{guest.id}", params=query)
        found = owner.api.get(f"/rest/folders/{folder}/members").json()["data"]
        roles = {one["userId"]: one["roleId"] for one in found}
        assert roles == {owner.id: owner.role("Owner"), heir.id: owner.role("Collaborator")}
        assert codes(owner.share(folder, "Viewer", guest)) == ["403", "ERR_ACCESS_USER"]


@pytest.fixture
def browser(box: Sandbox) -> Iterator[httpx.Client]:
    with client(box) as made:
        yield made


@pytest.fixture
def password(admin_api: httpx.Client, guest: Person) -> str:
    admin_api.put(f"/rest/admin/users/{guest.id}", json={"password": "correct horse"})
    return "correct horse"


def login(browser: httpx.Client, email: str, password: str) -> httpx.Response:
    return browser.post("/rest/users/actions/login", json={"username": email, "password": password})


def xsrf(browser: httpx.Client) -> dict[str, str]:
    return {"X-XSRF-TOKEN": browser.cookies["ACC-XSRF-TOKEN"]}


class TestCookies:
    def test_a_session(self, browser: httpx.Client, guest: Person, password: str) -> None:
        assert codes(login(browser, guest.email, "wrong")) == ["401", "ERR_AUTH_UNAUTHORIZED"]
        done = login(browser, guest.email, password)
        assert (done.status_code, done.json()["success"]) == (200, True)
        assert set(browser.cookies) >= {"ACC-XSRF-TOKEN", "web_token"}
        assert codes(browser.get("/rest/users/me")) == ["401", "ERR_AUTH_INVALID_CSRF"]
        wrong = {"X-XSRF-TOKEN": "0" * 40}
        assert codes(browser.get("/rest/users/me", headers=wrong)) == ["401", "ERR_AUTH_INVALID_CSRF"]
        assert browser.get("/rest/users/me", headers=xsrf(browser)).json()["id"] == guest.id
        made = browser.post("/rest/folders/0/folders", json={"name": "Web"}, headers=xsrf(browser))
        assert made.status_code == 201
        assert browser.put("/rest/users/aliveToken", headers=xsrf(browser)).status_code == 200
        assert browser.delete("/rest/devices/me/actions/logout", headers=xsrf(browser)).status_code == 200
        assert codes(browser.get("/rest/users/me", headers=xsrf(browser))) == ["401", "ERR_AUTH_UNAUTHORIZED"]
        assert login(browser, guest.email, password).status_code == 200

    def test_the_pages_own_application_is_not_listed(
        self, browser: httpx.Client, guest: Person, password: str, admin_api: httpx.Client
    ) -> None:
        login(browser, guest.email, password)
        assert "web" not in {one["id"] for one in admin_api.get("/rest/clients").json()["data"]}

    def test_a_second_factor(
        self, box: Sandbox, browser: httpx.Client, guest: Person, password: str, admin_api: httpx.Client
    ) -> None:
        secret = guest.api.get("/rest/users/me/tfa/setupTotpSecret").json()["secret"]
        wrong = guest.api.post("/rest/users/me/tfa/verifyTotpSecret", json={"otp": "000000"})
        assert codes(wrong) == ["422", "ERR_INVALID_PARAMETER"]
        right = {"otp": code_at(secret, now())}
        assert guest.api.post("/rest/users/me/tfa/verifyTotpSecret", json=right).status_code == 200
        assert codes(guest.api.get("/rest/users/me/tfa/setupTotpSecret")) == ["403", "ERR_ACCESS_USER"]
        done = login(browser, guest.email, password).json()
        assert (done["success"], done["redirectUrl"]) == (False, f"{box.url}/auth/tfa")
        assert codes(browser.get("/rest/users/me", headers=xsrf(browser))) == ["401", "ERR_AUTH_UNAUTHORIZED"]
        assert browser.get("/rest/users/me/tfa/config", headers=xsrf(browser)).json()["module"] == "TOTP"
        asked = browser.post("/rest/users/me/tfa/auth", json={"otp": "000000"}, headers=xsrf(browser))
        assert asked.json()["challengeMsg"].startswith("Incorrect passcode")
        right = {"otp": code_at(secret, now())}
        done = browser.post("/rest/users/me/tfa/auth", json=right, headers=xsrf(browser)).json()
        assert done["redirectUrl"] == f"{box.url}/"
        assert browser.get("/rest/users/me", headers=xsrf(browser)).status_code == 200
        gone = admin_api.post("/rest/admin/users/actions/deleteTotpSecret", json={"ids": [guest.id]})
        assert gone.status_code == 200
        assert login(browser, guest.email, password).json()["success"] is True
        unknown = admin_api.post("/rest/admin/users/actions/deleteTotpSecret", json={"ids": ["x"]})
        assert codes(unknown) == ["404", "ERR_ENTITY_NOT_FOUND"]

    def test_the_sign_in_page_asks_for_the_second_factor(
        self, browser: httpx.Client, guest: Person, password: str
    ) -> None:
        secret = guest.api.get("/rest/users/me/tfa/setupTotpSecret").json()["secret"]
        guest.api.post("/rest/users/me/tfa/verifyTotpSecret", json={"otp": code_at(secret, now())})
        asked = sign_in(browser, Account(guest.email, password))
        form = Page(asked.text).form("sign-in-code")
        assert 'id="sign-in"' in browser.get("/admin", follow_redirects=True).text
        wrong = browser.post(form.action, data=form.values | {"code": "000000"})
        assert (wrong.status_code, "The code is wrong." in wrong.text) == (401, True)
        right = form.values | {"code": code_at(secret, now())}
        done = browser.post(form.action, data=right)
        assert (done.status_code, done.headers["location"]) == (303, "/admin")
        assert browser.get("/admin").status_code == 403  # signed in, and not an administrator

    def test_a_code_without_a_password_signs_nobody_in(self, browser: httpx.Client) -> None:
        form = Page(browser.get("/sign-in").text).form("sign-in")
        refused = browser.post("/sign-in/code", data={"csrf_token": form.values["csrf_token"], "code": "1"})
        assert (refused.status_code, refused.headers["location"].partition("?")[0]) == (303, "/sign-in")

    def test_a_new_secret_replaces_the_old_one_once_confirmed(self, guest: Person, password: str) -> None:
        place = "/rest/users/me/tfa/resetTotpSecret"
        assert codes(guest.api.post(place, json={"password": "wrong"})) == ["422", "ERR_INVALID_PARAMETER"]
        secret = guest.api.post(place, json={"password": password}).json()["secret"]
        done = guest.api.post(place, json={"password": password, "otp": code_at(secret, now())})
        assert (done.status_code, done.json()["secret"]) == (200, None)
        assert guest.api.get("/rest/users/me/tfa/config").json()["module"] == "TOTP"


def test_codes_are_those_of_rfc_6238() -> None:
    from datetime import datetime

    # Appendix B, shortened to six digits: the secret is the text 12345678901234567890.
    secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
    assert code_at(secret, datetime(1970, 1, 1, 0, 0, 59)) == "287082"
    assert code_at(secret, datetime(2005, 3, 18, 1, 58, 29)) == "081804"
    assert code_at(secret, datetime(2603, 10, 11, 11, 33, 20)) == "353130"


class TestPasswords:
    def test_a_new_one_by_link(
        self, box: Sandbox, browser: httpx.Client, guest: Person, password: str
    ) -> None:
        asked = browser.post("/rest/users/requestPasswordReset", json={"email": guest.email})
        assert asked.status_code == 204
        body = {"link": box.password_link(guest.email).rpartition("/")[2], "password": "new one"}
        assert browser.post("/rest/users/resetPassword", json=body).status_code == 204
        assert codes(browser.post("/rest/users/resetPassword", json=body)) == ["403", "ERR_ACCESS_USER"]
        assert login(browser, guest.email, password).status_code == 401
        assert login(browser, guest.email, "new one").status_code == 200
        unknown = browser.post("/rest/users/requestPasswordReset", json={"email": "nobody@x.example"})
        assert codes(unknown) == ["403", "ERR_ACCESS_USER"]

    def test_a_new_one_by_the_old_one(self, browser: httpx.Client, guest: Person, password: str) -> None:
        wrong = {"password": "new", "previousPassword": "wrong"}
        assert codes(guest.api.put("/rest/users/me", json=wrong)) == ["422", "ERR_INVALID_PARAMETER"]
        empty = {"password": "", "previousPassword": password}
        assert codes(guest.api.put("/rest/users/me", json=empty)) == [
            "422",
            "ERR_INPUT_PASSWORD_COMPLEXITY_ERROR",
        ]
        assert guest.api.put("/rest/users/me", json=wrong | {"previousPassword": password}).status_code == 200
        assert login(browser, guest.email, "new").status_code == 200
        forced = {"password": "newer", "previousPassword": "new"}
        assert guest.api.post("/rest/users/me/forcedPasswordChange", json=forced).is_success
        assert login(browser, guest.email, "newer").status_code == 200

    def test_registering(self, browser: httpx.Client, owner: Person) -> None:
        email = address()
        assert (
            browser.post("/rest/users/register", json={"email": email, "password": "mine"}).status_code == 204
        )
        assert login(browser, email, "mine").json()["success"] is True
        taken = browser.post("/rest/users/register", json={"email": email, "password": "other"})
        assert codes(taken) == ["403", "ERR_ACCESS_USER"]
        invited = address()
        owner.share(owner.make_folder(), "Viewer", invited)
        body = {"email": invited, "password": "mine"}
        assert browser.post("/rest/users/register", json=body).status_code == 204
        assert login(browser, invited, "mine").json()["success"] is True

    def test_preauth_tells_nothing_of_accounts(self, browser: httpx.Client, guest: Person) -> None:
        found = [
            browser.post("/rest/users/preauth", json={"username": one}).json()["type"]
            for one in (guest.email, "nobody@x.example")
        ]
        assert found == ["password", "password"]


def test_pictures_are_kept(guest: Person, owner: Person, browser: httpx.Client) -> None:
    image = b"\x89PNG not really"
    place = "/rest/users/me/profileImage"
    sent = guest.api.post(place, files={"body": ("me.png", image, "image/png")})
    assert sent.status_code == 200
    icon = owner.api.get(f"/rest/users/{guest.id}").json()["profileIcon"]
    shown = browser.get(icon)
    assert (shown.content, shown.headers["content-type"]) == (image, "image/png")
    assert codes(owner.api.delete(f"/rest/users/{guest.id}/profileImage")) == ["403", "ERR_ACCESS_USER"]
    assert guest.api.delete(place).status_code == 200
    assert guest.api.get("/rest/users/me").json()["profileIcon"] == ""
    assert browser.get(icon).status_code == 404


def test_phone_numbers_need_the_password(guest: Person, password: str) -> None:
    place, body = "/rest/users/me/mobileNumber", {"password": password, "mobileNumber": "+1 555 0100"}
    assert codes(guest.api.put(place, json=body | {"password": "x"})) == ["422", "ERR_INVALID_PARAMETER"]
    assert guest.api.put(place, json=body | {"testOnly": True}).json()["mobileNumber"] is None
    changed = guest.api.put(place, json=body).json()
    assert (changed["mobileNumber"], changed["mobileNumberVerified"]) == ("+1 555 0100", True)
    assert guest.api.get(f"/rest/users/{guest.id}/settings").json() == changed
    assert codes(guest.api.put(place, json=body | {"mobileNumber": "call me"})) == [
        "422",
        "ERR_INPUT_INVALID_FORMAT",
    ]


def test_no_sign_in_is_blocked_by_another(guest: Person) -> None:
    refused = guest.api.get("/rest/users/me/concurrent/challenge")
    assert codes(refused) == ["403", "ERR_AUTH_WRONG_LOGIN_STATE"]


def test_the_directory_has_the_accounts(guest: Person) -> None:
    found = guest.api.get("/rest/users/ldapSearch", params={"value": guest.email[:20].upper()}).json()
    assert [one["email"] for one in found["matches"]] == [guest.email]
    lists = guest.api.get("/rest/users/actions/getDistributionList", params={"email:in": "a@b.c"}).json()
    assert lists["data"] == [{"email": "a@b.c", "isDl": False}]


def test_people_of_the_same_second_are_listed_in_their_order(admin_api: httpx.Client) -> None:
    mark = uuid.uuid4().hex
    emails = [f"{number}-{mark}@sandbox.example" for number in (3, 1, 4, 0, 2)]
    for email in emails:
        assert admin_api.post("/rest/admin/users", json={"email": email}).status_code == 201
    for direction, wanted in (("asc", emails), ("desc", emails[::-1])):
        asked = {"orderBy": f"created:{direction}"}
        users = admin_api.get("/rest/admin/users", params={**asked, "email:contains": mark}).json()["data"]
        assert [one["email"] for one in users] == wanted
