from PyInstaller.utils.hooks import collect_data_files, collect_submodules

hiddenimports = [*collect_submodules("kiteworks_sandbox"), "kiteworks_spec"]
# The validator reads schemas of its own when it is imported.
datas = [*collect_data_files("kiteworks_sandbox"), *collect_data_files("openapi_schema_validator")]
