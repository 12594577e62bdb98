from PyInstaller.utils.hooks import collect_data_files, collect_submodules

hiddenimports = [*collect_submodules("kiteworks_sandbox"), "kiteworks_spec"]
datas = collect_data_files("kiteworks_sandbox")
