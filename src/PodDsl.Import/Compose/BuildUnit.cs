using PodDsl.Core.Catalogue;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;
using PodDsl.Import.Yaml;

namespace PodDsl.Import.Compose;

/// <summary>Makes the build of a service.</summary>
internal sealed class BuildUnit(ProjectUnits project, string service, TakenFields build, YamlScalar? image)
{
    public void Make()
    {
        var draft = project.AddBuild(service, build.Source);
        // docker-compose names the image like this, on this host.
        draft.Key(Keys.ImageTag, image is null ? $"localhost/{project.Project.Name}-{service}" : DockerImage.Qualify(image.Text), image?.Source ?? build.Source);
        var context = build.Scalar("context");
        if (context is not null)
        {
            draft.Key(Keys.SetWorkingDirectory, context.Text, context.Source);
        }

        if (build.Scalar("dockerfile_inline") is { } inline)
        {
            var path = UnitNaming.Clean(service, draft.Kind) + ".Containerfile";
            project.Files.Add(new ImportedFile(path, inline.Text, $"The build of '{service}' has its Dockerfile in the Compose file.", inline.Source));
            draft.Key(Keys.File, path, inline.Source);
            build.Note(NoteKind.Told, "dockerfile_inline", $"The Dockerfile is the file '{path}' beside the units.", "Install it with them.", inline.Source);
            build.Take("dockerfile");
        }
        else if (build.Scalar("dockerfile") is { } file)
        {
            // Quadlet would look for a relative path beside the unit.
            var isLocal = context is not null && (context.Text.StartsWith('/') || new Text(context.Text).HasHoles);
            draft.Key(Keys.File, isLocal && !file.Text.StartsWith('/') ? ComposePaths.Join(context!.Text, file.Text) : file.Text, file.Source);
        }

        if (build.Scalar("target") is { } target)
        {
            draft.Key(Keys.Target, target.Text, target.Source);
        }

        if (build.Scalar("network") is { } network)
        {
            draft.Key(Keys.Network, network.Text == "default" ? NetworkJoin.Default : network.Text, network.Source);
        }

        if (build.Flag("pull"))
        {
            draft.Key(Keys.Pull, "always", build.Scalar("pull")!.Source);
        }

        ProjectUnits.Labels(draft, build, "labels", Keys.Label);
        foreach (var (name, _, value) in build.Entries("args"))
        {
            draft.Key(Keys.BuildArg, new PairValue(name, value is YamlScalar { IsNull: false } text ? text.Text : Text.Empty), value.Source);
        }

        Pairs(draft, "ssh", (name, value) => value.Length == 0 ? $"--ssh={name}" : $"--ssh={name}={value}");
        Pairs(draft, "additional_contexts", (name, value) => $"--build-context={name}={value}");
        foreach (var (field, flag) in new[] { ("cache_from", "--cache-from"), ("cache_to", "--cache-to"), ("platforms", "--platform"), ("tags", "--tag") })
        {
            foreach (var item in build.Scalars(field))
            {
                draft.Argument($"{flag}={item.Text}", item.Source);
            }
        }

        if (build.Flag("no_cache"))
        {
            draft.Argument("--no-cache", build.Scalar("no_cache")!.Source);
        }

        if (build.Scalar("shm_size") is { } size)
        {
            draft.Argument($"--shm-size={size.Text}", size.Source);
        }

        if (build.Flag("privileged"))
        {
            draft.Argument("--cap-add=ALL", build.Scalar("privileged")!.Source);
            build.Note(NoteKind.Changed, "privileged", "podman build has no privileged builds, so it gets all capabilities.", "Check that the build needs them.", build.Scalar("privileged")!.Source);
        }

        foreach (var (host, _, addresses) in build.Entries("extra_hosts"))
        {
            foreach (var address in (addresses as YamlSequence)?.Items.OfType<YamlScalar>() ?? [])
            {
                draft.Argument($"--add-host={host}:{address.Text}", address.Source);
            }
        }

        foreach (var (limit, _, node) in build.Entries("ulimits"))
        {
            if (node is not YamlMapping ulimit)
            {
                continue;
            }

            var text = ulimit.Find("single") is YamlScalar single ? single.Text : $"{(ulimit.Find("soft") as YamlScalar)?.Text}:{(ulimit.Find("hard") as YamlScalar)?.Text}";
            draft.Argument($"--ulimit={limit}={text}", node.Source);
        }

        foreach (var secret in build.Rows("secrets"))
        {
            if (secret.Scalar("source") is { } source)
            {
                var from = project.Resource("secrets", source.Text) is { } node
                    ? node.Find("file") is YamlScalar secretFile ? $"src={secretFile.Text}" : node.Find("environment") is YamlScalar variable ? $"type=env,env={variable.Text}" : null
                    : null;
                if (from is null)
                {
                    secret.Note(NoteKind.Lost, "source", $"podman build reads a secret from a file or a variable, and '{source.Text}' has neither.", "Give it a file.", source.Source);
                }
                else
                {
                    draft.Argument($"--secret=id={secret.Text("target") ?? source.Text},{from}", source.Source);
                    secret.Take("target");
                }
            }

            secret.ReportRest();
        }

        build.ReportRest();
    }

    private void Pairs(UnitDraft draft, string field, Func<string, string, string> toArgument)
    {
        foreach (var (name, _, value) in build.Entries(field))
        {
            draft.Argument(toArgument(name, value is YamlScalar { IsNull: false } text ? text.Text : ""), value.Source);
        }
    }
}
