"""The fixtures, as the tests of other programs use them: in a run of pytest of their own."""

from __future__ import annotations

import os
import sys

import pytest

pytest_plugins = "pytester"

# Schemathesis and Zarr bring plugins that take longer to import than all else here.
_WITHOUT = ("-p", "no:schemathesis", "-p", "no:zarr")
_OPTIONS = ("-q", "-p", "no:cacheprovider", *_WITHOUT, "-W", "error")
_CONFTEST = """
    import pytest

    @pytest.fixture(scope="session")
    def kiteworks_sandbox_options():
        return {"user_password": "my-password", "seed": 7}
"""
_TESTS = """
    import asyncio

    import pytest
    from kiteworks import AuthenticationError, Kiteworks, errors

    def test_who_is_signed_in(kiteworks, kiteworks_admin, kiteworks_sandbox):
        assert kiteworks.users.me().email == kiteworks_sandbox.user.email
        assert kiteworks_admin.users.me().email == kiteworks_sandbox.admin.email

    @pytest.mark.parametrize("number", range(2))
    def test_each_test_starts_fresh(kiteworks, kiteworks_sandbox, number):
        assert [one.name for one in kiteworks.folders.top()] == ["My Folder"]
        kiteworks.folders.create("0", name="Reports")
        kiteworks_sandbox.requests.assert_called_once(operation="folders.create", body={"name": "Reports"})

    def test_another_person(kiteworks_as, kiteworks_sandbox):
        ann = kiteworks_sandbox.add_user("ann@sandbox.example")
        assert kiteworks_as(ann).users.me().email == "ann@sandbox.example"
        assert kiteworks_as("ann@sandbox.example", retries=0).users.me().name == "Ann"
        with pytest.raises(LookupError):
            kiteworks_as("bob@sandbox.example")

    def test_async(async_kiteworks, async_kiteworks_as, kiteworks_sandbox):
        async def main():
            async with async_kiteworks as kw, async_kiteworks_as(kiteworks_sandbox.admin) as other:
                return (await kw.users.me()).email, (await other.users.me()).email

        assert asyncio.run(main()) == (kiteworks_sandbox.user.email, kiteworks_sandbox.admin.email)

    def test_environment(kiteworks_env, kiteworks_sandbox):
        with Kiteworks.from_env() as kw:
            assert kw.users.me().email == kiteworks_sandbox.user.email

    def test_options(kiteworks_sandbox):
        assert kiteworks_sandbox.user.password == "my-password"

    def test_the_clock_keeps_clients_signed_in(kiteworks, kiteworks_sandbox):
        kiteworks_sandbox.clock.advance(days=30)
        assert kiteworks.users.me().email == kiteworks_sandbox.user.email
        kiteworks_sandbox.expire_tokens()
        with pytest.raises(AuthenticationError):
            kiteworks.users.me()

    def test_stub(kiteworks, kiteworks_sandbox):
        with kiteworks_sandbox.stub("users.me", status=503, times=1):
            with pytest.raises(errors.KiteworksError):
                kiteworks.with_options(retries=0).users.me()
        assert kiteworks.users.me().email
"""


@pytest.fixture
def project(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> pytest.Pytester:
    """A project with tests that use the fixtures."""
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(sys.path))
    pytester.makeconftest(_CONFTEST)
    pytester.makepyfile(_TESTS)
    return pytester


def test_the_fixtures(project: pytest.Pytester) -> None:
    project.runpytest_subprocess(*_OPTIONS, timeout=120).assert_outcomes(passed=9)


@pytest.mark.long
def test_side_by_side(project: pytest.Pytester) -> None:
    project.runpytest_subprocess(*_OPTIONS, "-n", "2", timeout=120).assert_outcomes(passed=9)


@pytest.mark.long
def test_fixtures_are_explained(project: pytest.Pytester) -> None:
    shown = project.runpytest_subprocess("--fixtures", *_WITHOUT, timeout=60).stdout.str()
    for name in ("kiteworks_sandbox", "kiteworks_admin", "kiteworks_as", "async_kiteworks", "kiteworks_env"):
        assert f"\n{name} " in shown or f"\n{name} --" in shown


def test_nothing_is_imported_unless_used(project: pytest.Pytester) -> None:
    project.makepyfile(
        """
        import sys

        def test_nothing():
            ours = {name for name in sys.modules if name.startswith(("kiteworks", "flask", "httpx", "sqlalchemy"))}
            assert ours == {"kiteworks_pytest"}
        """
    )
    project.runpytest_subprocess(*_OPTIONS, timeout=60).assert_outcomes(passed=1)


def test_a_missing_extra_is_named(project: pytest.Pytester) -> None:
    project.makepyfile(
        """
        import sys

        sys.modules["flask"] = None

        def test_who(kiteworks_sandbox):
            pass
        """
    )
    shown = project.runpytest_subprocess(*_OPTIONS, timeout=60)
    shown.assert_outcomes(errors=1)
    shown.stdout.fnmatch_lines(["*flask is not installed. The fixtures need the extra `sandbox`*"])
