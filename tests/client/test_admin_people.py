"""What administrators decide on people: profiles, administrative roles, SSH keys, shared mailboxes."""

from __future__ import annotations

from typing import Any

import pytest

from kiteworks import ConflictError, NotAccessibleError, PermissionDeniedError

from .conftest import Appliance
from .scrub import REDACTED

pytestmark = [pytest.mark.vcr, pytest.mark.block_network]
KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ0r6m3k7u3Nw4nTzA9qkUO1xZ2aSWQ7lqfZcJ5kF1bD ann@example.com"


def test_life_of_a_profile(kw: Any, colleague: Any) -> None:
    before = kw.profiles.list().to_list()
    standard = before[0]
    made = kw.profiles.create(name="Auditors", prototype=standard.id)
    assert made.name == "Auditors"
    assert [one.id for one in kw.profiles.list()] == [*(one.id for one in before), made.id]
    assert kw.admin.profiles.get(made.id).name == "Auditors"
    assert [one.id for one in kw.admin.profiles.list(name="Auditors")] == [made.id]
    with pytest.raises(ConflictError):
        kw.profiles.create(name="Auditors")
    kw.profiles.update(made.id, storage_quota=1 << 30)
    person = colleague.users.me()
    with pytest.raises(NotAccessibleError):
        colleague.profiles.get(made.id)
    kw.admin.profiles.users.update(made.id, [person.id])
    assert [one.id for one in kw.admin.profiles.users.list(made.id)] == [person.id]
    assert colleague.profiles.get(made.id).name == "Auditors"
    kw.profiles.replace(made.id, standard.id)
    assert person.id in [one.id for one in kw.admin.profiles.users.list(standard.id)]
    with pytest.raises(NotAccessibleError):
        kw.admin.profiles.get(made.id)


def test_life_of_an_administrator(kw: Any, colleague: Any) -> None:
    roles = kw.admin_roles.list().to_list()
    assert kw.admin_roles.get(roles[0].id) == roles[0]
    person = colleague.users.me()
    assert kw.admin.users.roles.list(person.id).to_list() == []
    kw.admin_roles.users.add(roles[0].id, person.id)
    assert person.id in [one.id for one in kw.admin_roles.users.list(roles[0].id)]
    assert [one.id for one in kw.admin.users.roles.list(person.id)] == [roles[0].id]
    kw.admin_roles.users.remove(roles[0].id, person.id)
    assert kw.admin.users.roles.list(person.id).to_list() == []


def test_life_of_an_ssh_key(kw: Any) -> None:
    made = kw.ssh_keys.create(name="Laptop", public_key=KEY)
    assert (made.name, made.public_key) == ("Laptop", KEY)
    pair = kw.ssh_keys.generate(name="Server", passphrase="a long pass phrase")
    keys = {one.name: one for one in kw.ssh_keys.list()}
    assert keys.keys() == {"Laptop", "Server"}
    assert (keys["Laptop"].id, keys["Server"].public_key) == (made.id, pair.public_key)
    kw.ssh_keys.delete(made.id)
    assert [one.name for one in kw.ssh_keys.list()] == ["Server"]
    with pytest.raises(NotAccessibleError):
        kw.ssh_keys.delete(made.id)


def test_ssh_keys_of_someone_else(kw: Any, colleague: Any) -> None:
    person = colleague.users.me()
    made = kw.admin.users.ssh_keys.create(person.id, name="Laptop", public_key=KEY)
    kw.admin.users.ssh_keys.generate(person.id, name="Server")
    assert [one.name for one in kw.admin.users.ssh_keys.list(person.id)] == ["Laptop", "Server"]
    assert made.id in [one.id for one in colleague.ssh_keys.list()]
    assert kw.ssh_keys.list().to_list() == []
    with pytest.raises(PermissionDeniedError):
        colleague.admin.users.ssh_keys.list(person.id)


def test_life_of_a_shared_mailbox(kw: Any, colleague: Any) -> None:
    mailbox = kw.users.create(email="sales@example.com", name="Sales")
    me, person = kw.users.me(), colleague.users.me()
    made = kw.admin.shared_mailboxes.create(user_id=mailbox.id, member_ids=[me.id])
    assert [one.id for one in kw.admin.shared_mailboxes.list()] == [made.id]
    updated = kw.admin.shared_mailboxes.update(made.id, member_ids=[me.id, person.id])
    assert {one.id for one in updated.members} == {me.id, person.id}
    assert [one.id for one in colleague.shared_mailboxes.list()] == [made.id]
    forms = colleague.shared_mailboxes.list_web_forms(made.id).to_list()
    assert [one.id for one in forms] == [one.id for one in colleague.web_forms.list()]
    assert colleague.web_forms.get(forms[0].id).name == forms[0].name
    assert colleague.shared_mailboxes.settings(made.id).send_external is True
    kw.admin.shared_mailboxes.delete_many([made.id])
    assert kw.admin.shared_mailboxes.list().to_list() == []
    assert colleague.shared_mailboxes.list().to_list() == []


def test_life_of_a_device(kw: Any, appliance: Appliance) -> None:
    me = kw.users.me()
    made = kw.devices.create(
        client_id=kw.clients.me().id, user_id=me.id, install_tag_id="laptop-7", install_name="Ann's laptop"
    )
    assert (made.install_tag_id, made.install_name) == ("laptop-7", "Ann's laptop")
    assert [one.id for one in kw.devices.list(install_tag_id="laptop-7")] == [made.id]
    assert [one.id for one in kw.users.list_devices(me.id) if one.install_tag_id == "laptop-7"] == [made.id]
    assert made.id in [one.id for one in kw.admin.users.devices.list(me.id)]
    kw.devices.update(made.id, mobile_key_store=REDACTED)
    assert kw.devices.get(made.id).mobile_key_store == REDACTED
    assert kw.devices.wipe_status("laptop-7").status == 0
    kw.devices.delete(made.id)
    with pytest.raises(NotAccessibleError):
        kw.devices.get(made.id)


def test_which_profile_a_person_receives(kw: Any) -> None:
    order = kw.admin.profiles.mapping_order.get().order
    turned = kw.admin.profiles.mapping_order.update(order=order[::-1])
    assert turned.order == order[::-1]
    assert kw.admin.profiles.mapping_order.get().order == order[::-1]
