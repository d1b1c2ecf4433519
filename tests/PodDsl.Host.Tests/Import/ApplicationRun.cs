using System.Text.Json.Nodes;
using PodDsl.Core.Writers;
using PodDsl.Host.Tests.Harness;

namespace PodDsl.Host.Tests.Import;

/// <summary>The files that the tool made of an application, and what it said.</summary>
/// <param name="Folder">The folder of the files, on this machine and on the host.</param>
/// <param name="Report">The document of <c>--format json</c>.</param>
internal sealed record ImportedApplication(string Folder, JsonNode Report)
{
    public IEnumerable<string> Files => Report["files"]!.AsArray().Select(file => (string)file!).Where(file => UnitNames.IsQuadlet(file) || file.EndsWith(".service", StringComparison.Ordinal));

    public IEnumerable<string> Commands => Report["preparations"]!.AsArray().Select(preparation => (string)preparation!["command"]!);

    /// <summary>The fields with a note.</summary>
    public IEnumerable<string> Noted => Report["notes"]!.AsArray().Select(note => (string)note!["subject"]!);
}

/// <summary>Runs an application on a host that has its folder at the same place as this machine: first by podman-compose, then by units.</summary>
internal sealed class ApplicationRun(RealHost host, Application application, string folder)
{
    private const char End = '\u001e';

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Commands for all scripts.</summary>
    private const string Functions = """
        end() { printf '\036\n'; }
        # What podman-compose could not start: to start a container, podman starts one again that it waits for and that has ended, and fails if that is quicker than podman.
        start_left() {
          tries=0
          until podman ps --all --quiet --filter $1 --filter status=created | xargs -r podman start >/dev/null 2>start.log; do
            tries=$((tries + 1))
            if [ $tries -ge 10 ]; then cat start.log >&2; break; fi
            sleep 0.25
          done
        }

        check() {
          tries=0
          until out=$(podman exec $3 "$1" /bin/sh -c "exec 2>&1; $2" 2>&1); do
            tries=$((tries + 1))
            if [ $tries -ge 40 ]; then out="FAILED: $out"; break; fi
            sleep 0.25
          done
          printf '%s' "$out"
          end
        }

        """;

    private string Folder => Path.Combine(folder, application.Name);

    /// <summary>The objects of podman-compose, of which only the volumes stay.</summary>
    public async Task<MadeObjects> ComposeAsync()
    {
        var label = "label=io.podman.compose.project=" + application.Name;
        var parts = await ScriptAsync($"""
            cd {Folder}
            [ ! -e before ] || sh -eu ./before >/dev/null
            podman-compose up {(application.IsStarted ? "--detach" : "--no-start")} >up.log 2>&1 || [ $? = 125 ] || cat up.log >&2
            tries={(application.IsStarted ? 0 : 40)}
            while [ $tries -lt 40 ] && [ -n "$(podman ps --all --quiet --filter {label} --filter status=created)" ]; do tries=$((tries + 1)); sleep 0.25; done
            {(application.IsStarted ? $"start_left {label}" : "")}
            podman ps --all --quiet --filter {label} | xargs -r podman inspect; end
            podman network ls --quiet --filter {label} | xargs -r podman network inspect; end
            podman volume ls --quiet --filter {label} | xargs -r podman volume inspect; end
            """);
        var containers = Inspection.Read(parts[0]).ToDictionary(KeyOf, StringComparer.Ordinal);
        if (containers.Count == 0)
        {
            Assert.Fail(await host.ReadFileAsync(Folder + "/up.log"));
        }

        var volumes = ByName(parts[2], "Name");
        var checks = await ChecksAsync(containers, volumes, service => Inspection.Find(containers[service], "Name")!, "touch");
        _ = await ScriptAsync($"cd {Folder}; podman-compose down --timeout 1 >down.log 2>&1 || cat down.log >&2");
        return new MadeObjects(containers, ByName(parts[1], "name"), volumes, checks);
    }

    public async Task<ImportedApplication> ImportAsync(UnitFormat format)
    {
        var word = format.ToString().ToLowerInvariant();
        var output = $"{Folder}-{word}";
        var result = await Command.RunAsync(["dotnet", BuildFacts.Read("Tool"), "import", Folder, "--from", "compose", "--to", word, "--podman", "6.1", "-o", output, "--format", "json"]);
        Assert.True(result.ExitCode == 0, result.ToString());
        return new ImportedApplication(output, JsonNode.Parse(result.Output)!);
    }

    /// <summary>What the units make of the same services.</summary>
    public async Task<MadeObjects> StartAsync(ImportedApplication imported, MadeObjects composed, bool isFirst, bool isLast)
    {
        await CopyAsync(host, imported.Folder);
        var units = imported.Files.Select(UnitNames.Unit).ToList();
        var installed = imported.Files.Select(file => $"{UnitNames.InstallFolder(file)}/{file}").ToList();
        var before = units.Where(unit => unit.EndsWith("-network.service", StringComparison.Ordinal) || unit.EndsWith("-volume.service", StringComparison.Ordinal)).ToList();
        var parts = await ScriptAsync($"""
            cd {imported.Folder}
            {(isFirst ? string.Join('\n', imported.Commands.Select(command => $"( {command} ) >/dev/null")) : "")}
            {string.Join('\n', installed.Select(file => $"cp {Path.GetFileName(file)} {file}"))}
            systemctl daemon-reload
            systemctl start {string.Join(' ', application.IsStarted ? units : before)} || systemctl status --no-pager --lines 20 {string.Join(' ', units)} >&2
            end
            """);

        var containers = new Dictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var service in composed.Containers.Keys)
        {
            containers.Add(service, await InspectAsync(service, Inspection.Find(composed.Containers[service], "Name")!, Inspection.Find(composed.Containers[service], "State.Status") == "running"));
        }

        var networks = await ScriptAsync("podman network inspect " + string.Join(' ', composed.Networks.Keys));
        var checks = await ChecksAsync(composed.Containers, composed.Volumes, service => application.Renamed(Inspection.Find(composed.Containers[service], "Name")!), "test -f");
        var names = string.Join(' ', composed.Volumes.Keys.Where(IsNamed));
        var stopped = await ScriptAsync($"""
            systemctl stop {string.Join(' ', units)}
            {(isLast && names.Length > 0 ? $"podman volume rm {names} >/dev/null; systemctl start {string.Join(' ', before)}; podman volume inspect {names}; systemctl stop {string.Join(' ', before)}" : "")}
            end
            rm {string.Join(' ', installed)}
            podman network rm --force {string.Join(' ', composed.Networks.Keys)} >/dev/null
            systemctl daemon-reload
            """);
        return new MadeObjects(containers, ByName(networks[0], "name"), ByName(stopped[0], "Name"), checks);
    }

    private async Task<SortedSet<string>> InspectAsync(string service, string composedName, bool isRunning)
    {
        var name = application.Renamed(composedName);
        if (isRunning)
        {
            return Inspection.Read((await ScriptAsync($"podman inspect {name}"))[0]).Single();
        }

        // It is gone, as its service removes it at the end.
        var words = ServiceCommand.Creating((await host.RunAsync("systemctl", "cat", service + ".service")).Output);
        return Inspection.Read((await ScriptAsync($"podman create {string.Join(' ', words.Select(ServiceCommand.Quote))} >/dev/null; podman inspect {name}; podman rm {name} >/dev/null"))[0]).Single();
    }

    /// <summary>Runs the checks, and a command with a file in each volume that has its data.</summary>
    private async Task<IReadOnlyList<string>> ChecksAsync(
        IReadOnlyDictionary<string, SortedSet<string>> containers, IReadOnlyDictionary<string, SortedSet<string>> volumes, Func<string, string> nameOf, string mark)
    {
        if (!application.IsStarted)
        {
            return [];
        }

        var checks = application.Checks.Select(check => (check.Service, check.Command, User: ""));
        var marks = containers
            .Where(container => Inspection.Find(container.Value, "State.Status") == "running" && !container.Key.Contains(' ', StringComparison.Ordinal))
            .SelectMany(container => Inspection.List(container.Value, "Mounts").Select(mount => (container.Key, Mount: mount)))
            .Where(mount => (string?)mount.Mount["Type"] == "volume" && (bool)mount.Mount["RW"]! && (string)mount.Mount["Name"]! is var name && IsNamed(name)
                && !(volumes.TryGetValue(name, out var volume) && Inspection.Find(volume, "Options.type") == "tmpfs"))
            .Select(mount => (mount.Key, $"{mark} {mount.Mount["Destination"]}/.kept-in-{mount.Mount["Name"]} && echo kept {mount.Mount["Name"]}", User: "--user=0"));
        return await ScriptAsync(string.Join('\n', checks.Concat(marks).Select(check => $"check {nameOf(check.Item1)} {ServiceCommand.Quote(check.Item2)} {check.User}")));
    }

    /// <summary>Copies a folder of this machine to the same place of the host.</summary>
    public static async Task CopyAsync(RealHost host, string folder)
    {
        // TarFile leaves out .env, as it does all hidden files.
        var archive = await Command.RunAsync(["/bin/sh", "-euc", "tar c -C \"$1\" . | base64", "tar", folder]);
        _ = (await host.RunWithInputAsync(archive.Output, "/bin/sh", "-euc", $"mkdir -p {folder}; base64 -d | tar x --no-same-owner -C {folder}")).Output;
    }

    private async Task<string[]> ScriptAsync(string script)
    {
        var result = await host.RunWithInputAsync(Functions + script, Patience, "/bin/sh");
        var errors = result.StandardError.Split('\n').Where(line => line.Length > 0 && !line.Contains("level=warning", StringComparison.Ordinal));
        Assert.True(result.ExitCode == 0 && !errors.Any(), $"{application.Name}: {script}\n{result}");
        return result.StandardOutput.Split(End + "\n");
    }

    /// <summary>False for a volume whose name somebody has made up.</summary>
    private static bool IsNamed(string volume) => !volume.EndsWith("ID", StringComparison.Ordinal);

    private static string KeyOf(SortedSet<string> container) =>
        (Inspection.Find(container, "Config.Labels.com.docker.compose.service"), Inspection.Find(container, "Config.Labels.com.docker.compose.container-number")) is var (service, number)
            && number != "1" ? $"{service} {number}" : service!;

    private static Dictionary<string, SortedSet<string>> ByName(string output, string field) =>
        Inspection.Read(output).ToDictionary(lines => Inspection.Find(lines, field)!, StringComparer.Ordinal);
}
