using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;
using PodDsl.Core.Parsing;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.Readers;

/// <summary>Refusals and warnings of Quadlet beyond single values.</summary>
internal static class UnitChecks
{
    private static readonly string[] RemapKeys = [Keys.RemapUsers, Keys.RemapUid, Keys.RemapGid, Keys.RemapUidSize];

    public static void Check(MergedFile file)
    {
        switch (file.Kind)
        {
            case UnitKind.Container:
                CheckContainer(file);
                break;
            case UnitKind.Pod:
                CheckIds(file, takesManual: true);
                break;
            case UnitKind.Network:
                CheckNetwork(file);
                break;
            case UnitKind.Volume:
                CheckVolume(file);
                break;
            case UnitKind.Image:
                Require(file, Keys.Image, "an image to pull");
                WarnOfShortName(file);
                break;
            case UnitKind.Artifact:
                Require(file, Keys.Artifact, "an artifact to pull");
                break;
            case UnitKind.Build:
                CheckBuild(file);
                break;
            case UnitKind.Kube:
                CheckKube(file);
                break;
        }

        foreach (var key in new[] { Keys.User, Keys.Group, Keys.DynamicUser })
        {
            if (file.Last("Service", key) is { } entry)
            {
                file.WarnAsRule(entry, $"{key}= in [Service] is not supported by Quadlet: podman has to run as the user whose unit it is.", "Use a unit of that user, or User= of the container.");
            }
        }
    }

    /// <summary>Quadlet itself takes any name, but then systemd does not find the unit.</summary>
    public static void CheckServiceName(MergedFile file)
    {
        if (file.Last(file.KindSection, Keys.ServiceName) is { } entry && !UnitNames.IsValid(file.ReadLast(entry).TrimStart('.')))
        {
            file.RefuseService(entry, $"ServiceName={entry.Value} is no name of a unit for systemd.", "Use letters, digits and any of : - _ . with at most one @, and no suffix; or take the line out.");
        }
    }

    private static void Require(MergedFile file, string key, string what)
    {
        if (file.Value(key) is null)
        {
            file.Refuse(file.Last(file.KindSection, key), $"[{file.KindSection}] does not name {what}.", $"Set {key}=.");
        }
    }

    private static void CheckContainer(MergedFile file)
    {
        var image = file.Value(Keys.Image);
        var rootfs = file.Value(Keys.Rootfs);
        if (image is null && rootfs is null)
        {
            file.Refuse(file.Last(file.KindSection, Keys.Image), "[Container] does not name what it runs.", "Set Image= or Rootfs=.");
        }
        else if (image is not null && rootfs is not null)
        {
            file.Refuse(file.Last(file.KindSection, Keys.Rootfs), "Image= and Rootfs= exclude each other.", "Keep one of them.");
        }

        WarnOfShortName(file);
        CheckService(file);
        if (file.Value(Keys.Group) is not null && file.Value(Keys.User) is null)
        {
            file.Refuse(file.Last(file.KindSection, Keys.Group), "Group= counts only beside User=.", "Set User= too.");
        }

        if (file.Last(file.KindSection, Keys.ReloadCmd) is { } reload && QuadletWords.SplitArgs(reload.Value) is { IsRefused: false, Words.Count: > 0 }
            && file.Value(Keys.ReloadSignal) is not null)
        {
            file.Refuse(file.Last(file.KindSection, Keys.ReloadSignal), "ReloadCmd= and ReloadSignal= exclude each other.", "Keep one of them.");
        }

        foreach (var entry in file.All(file.KindSection, Keys.ExposeHostPort))
        {
            if (!IsPortRange(entry.Value.Trim()))
            {
                file.Refuse(entry, $"ExposeHostPort={entry.Value} is no port.", "Write a port such as 80, or a range such as 50-59, with /tcp or /udp behind it if need be.");
            }
        }

        CheckIds(file, takesManual: true);
    }

    private static void CheckService(MergedFile file)
    {
        if (file.Last("Service", Keys.KillMode) is { } killMode && file.ReadLast(killMode) is not ("mixed" or "control-group"))
        {
            file.Refuse(killMode, $"KillMode={killMode.Value} does not go with podman.", "Use mixed or control-group, or take the line out.");
        }

        if (file.Last("Service", Keys.Type) is { } type && file.ReadLast(type) is not ("notify" or "oneshot"))
        {
            file.Refuse(type, $"Type={type.Value} does not go with the way that Quadlet starts podman.", "Use notify or oneshot, or take the line out.");
        }
    }

    private static void CheckIds(MergedFile file, bool takesManual)
    {
        var isMapped = file.Value(Keys.UserNS) is not null || file.Words(Keys.UIDMap).Count > 0 || file.Words(Keys.GIDMap).Count > 0
            || file.Value(Keys.SubUIDMap) is not null || file.Value(Keys.SubGIDMap) is not null;
        var remap = RemapKeys.Select(key => file.Last(file.KindSection, key)).FirstOrDefault(entry => entry is not null);
        if (isMapped)
        {
            if (remap is { Key: not Keys.RemapUidSize })
            {
                file.Refuse(remap, $"{remap.Key}= excludes UserNS=, UIDMap=, GIDMap=, SubUIDMap= and SubGIDMap=.", "Take out the Remap keys, which are deprecated.");
            }

            return;
        }

        CheckRemap(file, takesManual);
        if (remap is not null && !file.IsRefused)
        {
            file.WarnAsRule(remap, $"{remap.Key}= is deprecated.", "Use UserNS=, UIDMap= and GIDMap=.");
        }
    }

    private static void CheckRemap(MergedFile file, bool takesManual)
    {
        var users = file.Last(file.KindSection, Keys.RemapUsers);
        var mode = users?.Value ?? "";
        if (mode is not ("" or "auto" or "keep-id") && !(mode == "manual" && takesManual))
        {
            file.Refuse(users, $"RemapUsers={mode} is not known in a .{file.Kind.Extension()} file.", takesManual ? "Use auto, keep-id or manual, or better UserNS=." : "Use auto or keep-id, or better UserNS=.");
            return;
        }

        foreach (var key in new[] { Keys.RemapUid, Keys.RemapGid })
        {
            var count = file.Words(key).Count;
            if (count > 0 && mode.Length == 0)
            {
                file.Refuse(file.Last(file.KindSection, key), $"{key}= counts only beside RemapUsers=.", "Set RemapUsers= too, or better UserNS=, UIDMap= and GIDMap=.");
            }
            else if (count > 1 && mode == "keep-id")
            {
                file.Refuse(file.Last(file.KindSection, key), $"{key}= takes one id with RemapUsers=keep-id.", "Keep one of them.");
            }
        }
    }

    private static void CheckNetwork(MergedFile file)
    {
        var subnets = file.All(file.KindSection, Keys.Subnet).Count;
        foreach (var key in new[] { Keys.Gateway, Keys.IPRange })
        {
            var entries = file.All(file.KindSection, key);
            if (entries.Count > subnets)
            {
                file.Refuse(entries[subnets], $"There are more {key}= than Subnet=, and each belongs to one.", "Set a Subnet= for each.");
            }
        }
    }

    private static void CheckVolume(MergedFile file)
    {
        if (file.Value(Keys.Driver) == "image")
        {
            if (file.Value(Keys.Image) is null)
            {
                file.RefuseService(file.Last(file.KindSection, Keys.Image), "[Volume] does not name the image that the driver image needs.", "Set Image=.");
            }

            return;
        }

        if (file.Value(Keys.Device) is not null)
        {
            return;
        }

        if (file.Value(Keys.Type) is not null)
        {
            file.Refuse(file.Last(file.KindSection, Keys.Type), "Type= counts only beside Device=.", "Set Device= too.");
        }

        if (file.Value(Keys.Options) is not null && !file.Podman.Has(Behaviors.TakesOptionsWithoutDevice))
        {
            file.Refuse(
                file.Last(file.KindSection, Keys.Options),
                $"Quadlet before podman {Behaviors.TakesOptionsWithoutDevice.Since} takes Options= only beside Device=.",
                "Set Device= too.");
        }
    }

    private static void CheckBuild(MergedFile file)
    {
        if (file.All(file.KindSection, Keys.ImageTag).Count == 0)
        {
            file.Refuse(file.Last(file.KindSection, Keys.ImageTag), "[Build] does not name the image that it makes.", "Set ImageTag=.");
        }

        var source = file.Last(file.KindSection, WorkingDirectories.Key);
        var containerfile = file.Value(Keys.File);
        switch (file.Value(WorkingDirectories.Key)?.ToLowerInvariant())
        {
            case "yaml":
                file.Refuse(source, "SetWorkingDirectory=yaml is known in .kube files only.", "Use file or unit, or a path.");
                return;
            case "file" when file.Last(file.KindSection, Keys.File) is null:
                file.Refuse(source, "SetWorkingDirectory=file has no File= whose folder it could mean.", "Set File=, or use unit.");
                return;
        }

        var (folder, context) = WorkingDirectories.Find(file);
        if (context is not null || folder is not null || WorkingDirectories.Own(file) is not null)
        {
            return;
        }

        if (containerfile is null)
        {
            file.Refuse(source, "[Build] does not say what it builds from.", "Set File= or SetWorkingDirectory=.");
        }
        else if (!WorkingDirectories.IsAbsolute(containerfile, file.Podman) && !QuadletUrls.IsUrl(containerfile))
        {
            file.Refuse(
                file.Last(file.KindSection, Keys.File),
                WorkingDirectories.IsAbsolute(containerfile, PodmanVersion.Newest)
                    ? (Shown)$"Quadlet of podman {file.Podman} takes File={containerfile} for a relative path, and nothing says to what."
                    : (Shown)$"File={containerfile} is relative, and nothing says to what.",
                "Set SetWorkingDirectory=unit, or write an absolute path.");
        }
    }

    private static void CheckKube(MergedFile file)
    {
        if (file.Podman.Has(Behaviors.PlaysSeveralFiles) ? file.Words(Keys.Yaml).Count == 0 : file.Value(Keys.Yaml) is null)
        {
            file.Refuse(file.Last(file.KindSection, Keys.Yaml), "[Kube] does not name a YAML file.", "Set Yaml=.");
        }

        CheckService(file);
        CheckIds(file, takesManual: false);
        if (file.Value(WorkingDirectories.Key) is not { } directory)
        {
            return;
        }

        if (directory.ToLowerInvariant() is not ("yaml" or "unit"))
        {
            file.Refuse(file.Last(file.KindSection, WorkingDirectories.Key), $"SetWorkingDirectory={directory} is not known in a .kube file.", "Use yaml or unit.");
        }
        else if (directory.ToLowerInvariant() is "yaml" && file.Podman.Has(Behaviors.PlaysSeveralFiles) && file.Words(Keys.Yaml).Count > 1)
        {
            file.Refuse(file.Last(file.KindSection, WorkingDirectories.Key), "SetWorkingDirectory=yaml goes with one Yaml= only, and there are several.", "Use unit, or set WorkingDirectory= in [Service].");
        }
    }

    private static void WarnOfShortName(MergedFile file)
    {
        if (file.Value(Keys.Image) is not { } image || image.EndsWith(".image", StringComparison.Ordinal)
            || image.EndsWith(".build", StringComparison.Ordinal))
        {
            return;
        }

        var slash = image.IndexOf('/');
        var registry = slash < 0 ? "" : image.Substring(0, slash);
        var isId = image.StartsWith("sha256:", StringComparison.Ordinal) || (image.Length == 64 && image.All(Uri.IsHexDigit));
        if (!isId && registry != "localhost" && registry.IndexOfAny(['.', ':']) < 0)
        {
            file.WarnAsRule(file.Last(file.KindSection, Keys.Image), $"The image {image} does not name its registry.", $"Write it in full, such as docker.io/library/{image}.");
        }
    }

    /// <summary>Quadlet looks at the end of the text only.</summary>
    private static bool IsPortRange(string text)
    {
        var slash = text.LastIndexOf('/');
        var ports = slash >= 0 && text.Substring(slash) is "/tcp" or "/udp" ? text.Substring(0, slash) : text;
        return ports.Length > 0 && ports[ports.Length - 1] is >= '0' and <= '9';
    }
}
